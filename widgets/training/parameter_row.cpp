// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/parameter_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>
#include <limits>

#include "widgets/style/engine_text.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"
#include "widgets/training/number_box.h"
#include "widgets/training/parameter_model.h"

namespace strata::training {

namespace {

constexpr int kEditorWidth = 128, kResetSize = 22, kLabelWidth = 112;
constexpr double kWholeLimit = 9'007'199'254'740'992.0;

/// A unit like "of the steps" leaves no room for the number and stands with the name.
bool isLong(const std::string& unit) {
    return style::engineText(unit).size() > 7;
}

QString title(const api::Parameter& parameter) {
    const QString label = style::engineText(parameter.label);
    return isLong(parameter.unit) ? label + ", " + style::engineText(parameter.unit) : label;
}

/// Whether a word of a name is too long for the place beside an editor, also in bold, as names of what was changed are.
bool hasLongWord(const QString& name) {
    const QFontMetrics metrics(style::textFont(style::TextSize::Body, QFont::Bold));
    return std::ranges::any_of(name.split(' '),
                               [&](const QString& word) { return metrics.horizontalAdvance(word) > kLabelWidth; });
}

/// A combo box that leaves the mouse wheel to the page unless it has the focus.
class QuietCombo : public QComboBox {
protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

}  // namespace

ParameterRow::ParameterRow(ParameterModel* model, int row, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_row(row),
      m_label(style::label(title(model->parameter(row)))),
      m_problem(style::label({}, style::TextSize::Small)),
      m_reset(new QToolButton) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(style::kSpace1);
    grid->setVerticalSpacing(2);
    m_label->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_editor = makeEditor();
    m_editor->setObjectName(QString::fromStdString(model->parameter(row).key));
    m_editor->setAccessibleName(m_label->text());
    m_editor->setFixedWidth(kEditorWidth);
    m_label->setBuddy(m_editor);
    m_reset->setIcon(style::icon("undo"));
    m_reset->setIconSize({14, 14});
    m_reset->setAutoRaise(true);
    m_reset->setFixedSize(kResetSize, kResetSize);
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);  // Nothing moves when it comes and goes.
    m_reset->setSizePolicy(policy);
    grid->addWidget(m_label, 0, 0);
    // A choice with long words gets a line of its own, and so do names of columns and what is beside a long name.
    const bool wide =
        m_column || (m_choice && m_choice->sizeHint().width() > kEditorWidth) || hasLongWord(m_label->text());
    if (wide) {
        m_editor->setMinimumWidth(0);
        m_editor->setMaximumWidth(QWIDGETSIZE_MAX);
        grid->addWidget(m_editor, 1, 0, 1, 2);
    } else {
        grid->addWidget(m_editor, 0, 1);
    }
    grid->addWidget(m_reset, wide ? 1 : 0, 2);
    grid->addWidget(m_problem, 2, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    connect(m_reset, &QToolButton::clicked, this, [this] { m_model->reset(m_row); });
    refresh();
}

QWidget* ParameterRow::makeEditor() {
    const api::Parameter& p = m_model->parameter(m_row);
    if (std::holds_alternative<bool>(p.defaultValue)) {
        m_check = new QCheckBox;
        connect(m_check, &QCheckBox::toggled, this, [this](bool on) { write(on); });
        return m_check;
    }
    if (std::holds_alternative<std::string>(p.defaultValue)) {
        if (p.columns != api::ColumnsNamed::None) {
            m_column = new QuietCombo;
            m_column->setFocusPolicy(Qt::StrongFocus);
            m_column->setEditable(true);
            m_column->setInsertPolicy(QComboBox::NoInsert);
            m_column->lineEdit()->setPlaceholderText(p.columns == api::ColumnsNamed::Numbers ? tr("every column")
                                                                                             : tr("at random"));
            connect(m_column, &QComboBox::textActivated, this, [this](const QString& text) { write(text); });
            connect(m_column->lineEdit(), &QLineEdit::editingFinished, this,
                    [this] { write(m_column->currentText()); });
            return m_column;
        }
        if (p.choices.empty()) {
            m_text = new QLineEdit;
            connect(m_text, &QLineEdit::editingFinished, this, [this] { write(m_text->text()); });
            return m_text;
        }
        m_choice = new QuietCombo;
        m_choice->setFocusPolicy(Qt::StrongFocus);
        for (const std::string& choice : p.choices) m_choice->addItem(QString::fromStdString(choice));
        connect(m_choice, &QComboBox::currentTextChanged, this, [this](const QString& text) { write(text); });
        return m_choice;
    }
    const bool whole = std::holds_alternative<long long>(p.defaultValue);
    const bool ranged = p.minimum < p.maximum;
    const double limit = whole ? kWholeLimit : 1e100;
    m_number = new NumberBox(whole);
    m_number->setRange(ranged ? p.minimum : -limit, ranged ? p.maximum : limit);
    if (!p.unit.empty() && !isLong(p.unit)) m_number->setSuffix(' ' + style::engineText(p.unit));
    connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double value) { write(value); });
    return m_number;
}

void ParameterRow::write(const QVariant& value) {
    m_model->setData(m_model->index(m_row), value);
}

void ParameterRow::refresh() {
    const QSignalBlocker blocker(m_editor);
    const QVariant value = toVariant(m_model->value(m_row));
    if (m_check) m_check->setChecked(value.toBool());
    if (m_text && m_text->text() != value.toString()) m_text->setText(value.toString());
    if (m_column) {
        m_column->clear();
        m_column->addItems(m_model->columns(m_row));
        m_column->setCurrentIndex(m_column->findText(value.toString()));
        m_column->setEditText(value.toString());
    }
    if (m_choice) m_choice->setCurrentIndex(m_choice->findText(value.toString()));
    if (m_number && m_number->value() != value.toDouble()) m_number->setValue(value.toDouble());
    const bool changed = m_model->isChanged(m_row);
    m_label->setFont(style::textFont(style::TextSize::Body, changed ? QFont::Bold : QFont::Normal));
    const QString tip = m_model->data(m_model->index(m_row), Qt::ToolTipRole).toString();
    m_label->setToolTip(tip);
    m_editor->setToolTip(tip);
    m_reset->setToolTip(tr("Back to %1").arg(valueText(m_model->defaultOf(m_row))));
    m_reset->setAccessibleName(tr("Reset %1").arg(m_label->text()));
    m_reset->setVisible(changed && m_editable);
    const QString problem = m_model->problem(m_row);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ParameterRow::setEditable(bool editable) {
    m_editable = editable;
    m_editor->setEnabled(editable);
    m_reset->setVisible(editable && m_model->isChanged(m_row));
}

void ParameterRow::setLowest(double minimum) {
    if (!m_number) return;
    const QSignalBlocker blocker(m_number);
    m_number->setMinimum(std::min(std::max(minimum, m_model->parameter(m_row).minimum), m_number->maximum()));
}

bool ParameterRow::matches(const QString& text) const {
    const api::Parameter& p = m_model->parameter(m_row);
    for (const std::string* field : {&p.label, &p.key, &p.help, &p.group})
        for (const QString& words : {QString::fromStdString(*field), style::engineText(*field)})
            if (words.contains(text, Qt::CaseInsensitive)) return true;
    return text.isEmpty();
}

}  // namespace strata::training
