// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/filter_bar.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QtConcurrentRun>

#include <limits>

#include "widgets/style/chip.h"
#include "widgets/style/flow_layout.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::data {
namespace {

constexpr std::size_t kUsualTypes = 12;  ///< shown at once: one line, two on a small page

QSpinBox* spin(const QString& name) {
    auto* box = new QSpinBox;
    box->setRange(0, std::numeric_limits<int>::max());
    box->setGroupSeparatorShown(true);
    box->setSpecialValueText(FilterBar::tr("all"));
    box->setAccessibleName(name);
    box->setFixedWidth(84);
    return box;
}

}  // namespace

FilterBar::FilterBar(QWidget* parent)
    : Card({}, parent),
      m_chipBox(new style::FlowBox),
      m_sizeLabel(style::label({}, style::TextSize::Body, true)),
      m_atMost(style::label(tr("At most"), style::TextSize::Body, true)),
      m_largest(spin(tr("Largest number of nodes"))),
      m_limit(spin(tr("Only the first"))),
      m_effect(style::label({})),
      m_use(new QPushButton(tr("Use this data"))) {
    m_effect->setFont(style::numberFont(style::TextSize::Body, QFont::DemiBold));
    m_use->setDefault(true);
    m_use->setEnabled(false);
    const auto quiet = [](const QString& text) { return style::label(text, style::TextSize::Body, true); };
    const auto group = [](std::initializer_list<QWidget*> parts) {
        auto* box = new QWidget;
        auto* line = new QHBoxLayout(box);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(style::kSpace1 + 2);
        for (auto* part : parts) line->addWidget(part);
        return box;
    };
    auto* limits = new style::FlowBox(style::kSpace3, style::kSpace1);
    limits->add(m_sizeBox = group({m_atMost, m_largest, m_sizeLabel}));
    limits->add(group({quiet(tr("Only the first")), m_limit}));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(style::kSpace4);
    grid->setVerticalSpacing(style::kSpace2);
    grid->addWidget(m_chipBox, 0, 0);
    grid->addWidget(limits, 1, 0);
    grid->addWidget(m_effect, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_use, 1, 1, Qt::AlignRight | Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    body()->addLayout(grid);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_largest, &QSpinBox::valueChanged, this, &FilterBar::recount);
    connect(m_limit, &QSpinBox::valueChanged, this, &FilterBar::recount);
    connect(m_use, &QPushButton::clicked, this, &FilterBar::choose);
    connect(&m_counting, &QFutureWatcher<std::size_t>::finished, this, &FilterBar::showCount);
    connect(&m_filtering, &QFutureWatcher<api::DatasetPtr>::finished, this, &FilterBar::finishChoice);
}

FilterBar::~FilterBar() {
    if (m_cancelled) *m_cancelled = true;
}

void FilterBar::setData(api::DatasetPtr data, const DataStatistics& statistics) {
    m_data = std::move(data);
    m_used.reset();
    const bool molecules = m_data && m_data->vocabulary.kind == api::DataKind::Molecules;
    m_sizeLabel->setText(molecules ? tr("heavy atoms") : tr("nodes"));
    {
        const QSignalBlocker quietLargest(m_largest), quietLimit(m_limit);
        m_largest->setRange(0, qMax(1, statistics.largest));
        m_largest->setValue(0);
        m_limit->setValue(0);
    }
    const bool images = m_data && m_data->images;
    m_sizeBox->setVisible(!images);
    addChips(images ? DataStatistics{} : statistics);
    recount();
}

void FilterBar::addChips(const DataStatistics& statistics) {
    m_chipBox->clear();
    for (const auto& type : statistics.types) {
        auto* chip = new style::Chip(QString::fromStdString(type.symbol));
        chip->setChecked(true);
        chip->setToolTip(tr("%1 atoms; uncheck to leave out molecules that contain it")
                             .arg(style::count(static_cast<long long>(type.count))));
        connect(chip, &style::Chip::toggled, this, &FilterBar::recount);
        m_chipBox->add(chip);
    }
    foldRareTypes();
    m_chipBox->setVisible(!statistics.types.empty());
}

// Data of many elements have few that matter: types come with the most frequent ones first.
void FilterBar::foldRareTypes() {
    const auto chips = m_chipBox->findChildren<style::Chip*>();
    const auto rare = chips.mid(static_cast<qsizetype>(kUsualTypes));
    if (rare.size() < 2) return;
    auto* more = new QPushButton;
    more->setFlat(true);
    more->setCheckable(true);
    const auto fold = [more, rare] {
        more->setText(more->isChecked() ? tr("Fewer") : tr("%1 rarer…").arg(rare.size()));
        for (auto* chip : rare) chip->setVisible(more->isChecked());
    };
    connect(more, &QPushButton::toggled, m_chipBox, fold);
    fold();
    m_chipBox->add(more);
}

api::DataFilter FilterBar::filter() const {
    api::DataFilter filter;
    bool all = true;
    for (const auto* chip : m_chipBox->findChildren<style::Chip*>()) {
        if (chip->isChecked())
            filter.elements.push_back(chip->text().toStdString());
        else
            all = false;
    }
    // No element at all lets nothing through, which the filter can only say with a name that no element has.
    if (all)
        filter.elements.clear();
    else if (filter.elements.empty())
        filter.elements.emplace_back("none");
    filter.maxNodes = m_largest->value();
    filter.limit = static_cast<std::size_t>(m_limit->value());
    return filter;
}

QString FilterBar::effect() const {
    return m_effect->text();
}

void FilterBar::recount() {
    if (m_cancelled) *m_cancelled = true;
    m_use->setEnabled(false);
    if (!m_data) return m_effect->clear();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_counting.setFuture(QtConcurrent::run([data = m_data, filter = filter(), cancelled = m_cancelled] {
        return countPassing(*data, filter, *cancelled);
    }));
}

void FilterBar::showCount() {
    if (!m_data || m_counting.isCanceled()) return;
    const auto passing = m_counting.result();
    QString text =
        tr("%1 of %2 pass")
            .arg(style::count(static_cast<long long>(passing)), style::count(static_cast<long long>(m_data->size())));
    const bool inUse = m_used == m_data && m_usedFilter == filter();
    m_effect->setText(text);
    m_use->setText(inUse ? tr("In use") : tr("Use this data"));
    m_use->setEnabled(passing > 0 && !inUse && !m_filtering.isRunning());
}

void FilterBar::choose() {
    if (!m_data) return;
    m_use->setEnabled(false);
    m_used = m_data;
    m_usedFilter = filter();
    m_filtering.setFuture(QtConcurrent::run([data = m_data, filter = m_usedFilter] {
        return filter == api::DataFilter{} ? data : api::filtered(data, filter);
    }));
}

void FilterBar::finishChoice() {
    Q_EMIT dataChosen(m_filtering.result());
    showCount();
}

}  // namespace strata::data
