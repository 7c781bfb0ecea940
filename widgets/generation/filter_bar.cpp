// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/filter_bar.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/style/chip.h"
#include "widgets/style/flow_layout.h"
#include "widgets/style/icon.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::generation {

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      valid(new style::Chip(tr("Valid"))),
      connected(new style::Chip(tr("Connected"))),
      unique(new style::Chip(tr("Unique"))),
      novel(new style::Chip(tr("Novel"))),
      leastQed(new QDoubleSpinBox),
      mostQed(new QDoubleSpinBox),
      substructure(new QLineEdit),
      order(new QComboBox),
      descending(new QToolButton),
      size(new QSlider(Qt::Horizontal)),
      m_qed(new QWidget),
      m_shown(style::label({}, style::TextSize::Small, true)),
      m_problem(style::label({}, style::TextSize::Small, true)) {
    for (auto* spin : {leastQed, mostQed}) {
        spin->setRange(0, 1);
        spin->setSingleStep(0.05);
        spin->setFixedWidth(62);
    }
    mostQed->setValue(1);
    leastQed->setAccessibleName(tr("Least QED"));
    mostQed->setAccessibleName(tr("Largest QED"));
    substructure->setPlaceholderText(tr("Substructure…"));
    substructure->setClearButtonEnabled(true);
    substructure->setAccessibleName(tr("Substructure"));
    substructure->setMinimumWidth(80);
    substructure->setToolTip(tr("Only molecules that contain this, a SMILES or SMARTS: c1ccccc1, [OX2H], C(=O)N"));
    descending->setText("↓");
    descending->setCheckable(true);
    descending->setAutoRaise(true);
    descending->setToolTip(tr("Largest first"));
    size->setRange(90, 320);
    size->setValue(160);
    size->setFixedWidth(90);
    size->setToolTip(tr("Size of the drawings"));
    size->setAccessibleName(tr("Size of the drawings"));
    setKind(api::DataKind::Molecules);

    auto* qed = new QHBoxLayout(m_qed);
    qed->setContentsMargins(0, 0, 0, 0);
    qed->setSpacing(style::kSpace1);
    qed->addWidget(style::label(tr("QED"), style::TextSize::Small, true));
    qed->addWidget(leastQed);
    qed->addWidget(style::label(tr("to"), style::TextSize::Small, true));
    qed->addWidget(mostQed);
    auto* first = new style::FlowBox(style::kSpace1, style::kSpace1);
    for (auto* chip : {valid, connected, unique, novel}) first->add(chip);
    first->add(m_qed);
    auto* second = new QHBoxLayout;
    second->setSpacing(style::kSpace2);
    second->addWidget(m_shown);
    second->addWidget(substructure, 1);
    second->addWidget(order);
    second->addWidget(descending);
    second->addWidget(size);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace1);
    layout->addWidget(first);
    layout->addLayout(second);
    layout->addWidget(m_problem);
    setProblem({});

    for (auto* chip : {valid, connected, unique, novel})
        connect(chip, &style::Chip::toggled, this, &FilterBar::filterChanged);
    for (auto* spin : {leastQed, mostQed})
        connect(spin, &QDoubleSpinBox::valueChanged, this, &FilterBar::filterChanged);
    connect(substructure, &QLineEdit::textChanged, this, &FilterBar::patternChanged);
    const auto reorder = [this] {
        const int column = order->currentData().toInt();
        descending->setEnabled(column >= 0);
        descending->setText(descending->isChecked() ? "↓" : "↑");
        Q_EMIT orderChanged(column, descending->isChecked() ? Qt::DescendingOrder : Qt::AscendingOrder);
    };
    connect(order, &QComboBox::currentIndexChanged, this, reorder);
    connect(descending, &QToolButton::toggled, this, reorder);
    connect(size, &QSlider::valueChanged, this, &FilterBar::sizeChanged);
    descending->setChecked(true);
    reorder();
}

SampleFilter FilterBar::filter() const {
    SampleFilter result{valid->isChecked(), novel->isChecked(), unique->isChecked(), connected->isChecked()};
    if (m_qed->isVisibleTo(this)) {
        result.leastQed = leastQed->value();
        result.mostQed = mostQed->value();
    }
    return result;
}

void FilterBar::setKind(api::DataKind kind) {
    m_kind = kind;
    for (QWidget* ofMolecules : {m_qed, static_cast<QWidget*>(valid), static_cast<QWidget*>(substructure)})
        ofMolecules->setVisible(kind == api::DataKind::Molecules);
    offerOrders();
}

QString FilterBar::pattern() const {
    return m_kind == api::DataKind::Molecules ? substructure->text().trimmed() : QString();
}

QString FilterBar::problem() const {
    return m_problem->text();
}

void FilterBar::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setHidden(sentence.isEmpty());
}

void FilterBar::setScores(const QStringList& names) {
    m_scores = names;
    offerOrders();
}

void FilterBar::offerOrders() {
    const bool molecules = m_kind == api::DataKind::Molecules;
    const int before = order->count() > 0 ? order->currentData().toInt() : -1;
    const QSignalBlocker quiet(order);
    order->clear();
    order->addItem(tr("As drawn"), -1);
    if (molecules) {
        order->addItem(tr("QED"), SampleModel::Qed);
        order->addItem(tr("logP"), SampleModel::LogP);
        order->addItem(tr("Weight"), SampleModel::Weight);
    }
    order->addItem(tr("Size"), SampleModel::Size);
    order->addItem(tr("Validity"), SampleModel::Validity);
    for (int i = 0; i < int(m_scores.size()); ++i) order->addItem(m_scores[i], SampleModel::ColumnCount + i);
    order->setCurrentIndex(std::max(0, order->findData(before)));
    order->setAccessibleName(tr("Order"));
    order->setToolTip(tr("Order of the samples"));
    if (order->currentData().toInt() != before)
        Q_EMIT orderChanged(order->currentData().toInt(),
                            descending->isChecked() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void FilterBar::setShown(int shown, int all) {
    m_shown->setText(shown == all ? tr("%1 shown").arg(style::count(all))
                                  : tr("%1 of %2 shown").arg(style::count(shown), style::count(all)));
}

}  // namespace strata::generation
