// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/number_box.h"

#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QWheelEvent>

#include <cmath>

namespace strata::training {

namespace {

constexpr int kRealDecimals = 18;  ///< what QDoubleSpinBox rounds to; shown are the digits that a value has

/// Shortest text that reads back as the same number.
QString shortest(double value) {
    const double size = std::abs(value);
    if (value != 0 && (size < 1e-4 || size >= 1e7))
        return QLocale::c().toString(value, 'e', QLocale::FloatingPointShortest);
    return QLocale::c().toString(value, 'f', QLocale::FloatingPointShortest);
}

}  // namespace

NumberBox::NumberBox(bool whole, QWidget* parent) : QDoubleSpinBox(parent), m_whole(whole) {
    setDecimals(whole ? 0 : kRealDecimals);
    setStepType(whole ? QAbstractSpinBox::DefaultStepType : QAbstractSpinBox::AdaptiveDecimalStepType);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
    setAccelerated(true);
}

QString NumberBox::textFromValue(double value) const {
    if (m_whole) return QLocale::c().toString(value, 'f', 0).remove(',');
    return shortest(value).remove(',').replace('.', locale().decimalPoint());
}

QString NumberBox::bare(const QString& text) const {
    QString number = text;
    if (!suffix().isEmpty() && number.endsWith(suffix())) number.chop(suffix().size());
    number = number.trimmed();
    number.replace(locale().decimalPoint(), ".");
    return number;
}

double NumberBox::valueFromText(const QString& text) const {
    bool ok = false;
    const double value = QLocale::c().toDouble(bare(text), &ok);
    return ok ? value : this->value();
}

QValidator::State NumberBox::validate(QString& text, int&) const {
    const QString number = bare(text);
    bool ok = false;
    const double value = QLocale::c().toDouble(number, &ok);
    if (ok && !number.contains(',') && !(m_whole && value != std::floor(value)))
        return value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
    static const QRegularExpression kBeginning(QStringLiteral("^[+-]?\\d*\\.?\\d*([eE][+-]?\\d*)?$"));
    return kBeginning.match(number).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

QSize NumberBox::sizeHint() const {
    return {112, QDoubleSpinBox::sizeHint().height()};
}
QSize NumberBox::minimumSizeHint() const {
    return {72, QDoubleSpinBox::minimumSizeHint().height()};
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

}  // namespace strata::training
