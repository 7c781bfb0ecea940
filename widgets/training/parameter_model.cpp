// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/parameter_model.h"

#include <algorithm>

#include "widgets/style/engine_text.h"

namespace strata::training {

namespace {

std::vector<api::Value> defaultsOf(const std::vector<api::Parameter>& parameters) {
    std::vector<api::Value> values;
    for (const api::Parameter& parameter : parameters) values.push_back(parameter.defaultValue);
    return values;
}

bool isNumber(const api::Value& value) {
    return std::holds_alternative<long long>(value) || std::holds_alternative<double>(value);
}

QString withUnit(const QString& text, const api::Parameter& parameter) {
    return parameter.unit.empty() ? text : text + ' ' + style::engineText(parameter.unit);
}

}  // namespace

ParameterModel::ParameterModel(std::vector<api::Parameter> parameters, QObject* parent)
    : QAbstractListModel(parent),
      m_parameters(std::move(parameters)),
      m_defaults(defaultsOf(m_parameters)),
      m_values(m_defaults) {}

void ParameterModel::setColumns(api::ColumnsNamed kind, const QStringList& names) {
    m_columns[kind] = names;
    if (rowCount() > 0) announce(0, rowCount() - 1);
}

QStringList ParameterModel::columns(int row) const {
    const auto found = m_columns.find(parameter(row).columns);
    return found == m_columns.end() ? QStringList() : found->second;
}

void ParameterModel::setParameters(std::vector<api::Parameter> parameters) {
    beginResetModel();
    m_parameters = std::move(parameters);
    m_defaults = defaultsOf(m_parameters);
    m_values = m_defaults;
    endResetModel();
}

int ParameterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_parameters.size());
}

QVariant ParameterModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !checkIndex(index)) return {};
    const int row = index.row();
    switch (role) {
        case Qt::DisplayRole:
            return style::engineText(parameter(row).label);
        case Qt::EditRole:
            return toVariant(value(row));
        case Qt::ToolTipRole:
            return toolTip(row);
        case KeyRole:
            return QString::fromStdString(parameter(row).key);
        case GroupRole:
            return style::engineText(parameter(row).group);
        case DefaultRole:
            return toVariant(defaultOf(row));
        case ChangedRole:
            return isChanged(row);
        case ProblemRole:
            return problem(row);
        default:
            return {};
    }
}

bool ParameterModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !checkIndex(index)) return false;
    const auto row = static_cast<std::size_t>(index.row());
    const auto typed = toValue(value, m_parameters[row].defaultValue);
    if (!typed) return false;
    if (*typed == m_values[row]) return true;
    m_values[row] = *typed;
    announce(index.row(), index.row());
    return true;
}

Qt::ItemFlags ParameterModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : flags;
}

QHash<int, QByteArray> ParameterModel::roleNames() const {
    auto names = QAbstractListModel::roleNames();
    names.insert({{KeyRole, "key"},
                  {GroupRole, "group"},
                  {DefaultRole, "default"},
                  {ChangedRole, "changed"},
                  {ProblemRole, "problem"}});
    return names;
}

QStringList ParameterModel::assign(std::vector<api::Value>& target, const api::Settings& settings) {
    QStringList unknown;
    for (const auto& [key, value] : settings) {
        const QString name = QString::fromStdString(key);
        const int row = rowOf(name);
        const auto typed = row < 0 ? std::nullopt : toValue(toVariant(value), parameter(row).defaultValue);
        if (typed)
            target[static_cast<std::size_t>(row)] = *typed;
        else
            unknown.append(name);
    }
    if (rowCount() > 0) announce(0, rowCount() - 1);
    return unknown;
}

QStringList ParameterModel::setPreset(const api::Settings& settings) {
    auto defaults = defaultsOf(m_parameters);
    m_values = defaults;
    m_defaults = std::move(defaults);
    const QStringList unknown = assign(m_defaults, settings);
    m_values = m_defaults;
    if (rowCount() > 0) announce(0, rowCount() - 1);
    return unknown;
}

QStringList ParameterModel::setValues(const api::Settings& settings) {
    return assign(m_values, settings);
}

int ParameterModel::rowOf(const QString& key) const {
    const auto found = std::ranges::find(m_parameters, key.toStdString(), &api::Parameter::key);
    return found == m_parameters.end() ? -1 : static_cast<int>(found - m_parameters.begin());
}

QString ParameterModel::problem(int row) const {
    const api::Parameter& p = parameter(row);
    const api::Value& value = this->value(row);
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (p.choices.empty() || std::ranges::find(p.choices, *text) != p.choices.end()) return {};
        return tr("“%1” is not one of its choices.").arg(QString::fromStdString(*text));
    }
    if (!isNumber(value) || p.minimum >= p.maximum) return {};  // No range is given.
    const double number = std::holds_alternative<double>(value) ? std::get<double>(value)
                                                                : static_cast<double>(std::get<long long>(value));
    if (number >= p.minimum && number <= p.maximum) return {};
    return tr("%1 is not between %2 and %3.").arg(valueText(value), valueText(p.minimum), valueText(p.maximum));
}

QString ParameterModel::firstProblem() const {
    for (int row = 0; row < rowCount(); ++row)
        if (const QString sentence = problem(row); !sentence.isEmpty())
            return tr("%1: %2").arg(style::engineText(parameter(row).label), sentence);
    return {};
}

void ParameterModel::reset(int row) {
    setData(index(row), toVariant(defaultOf(row)));
}

void ParameterModel::resetAll() {
    m_values = m_defaults;
    if (rowCount() > 0) announce(0, rowCount() - 1);
}

api::Settings ParameterModel::changed() const {
    api::Settings settings;
    for (int row = 0; row < rowCount(); ++row)
        if (isChanged(row)) settings.emplace(parameter(row).key, value(row));
    return settings;
}

api::Settings ParameterModel::all() const {
    api::Settings settings;
    for (int row = 0; row < rowCount(); ++row) settings.emplace(parameter(row).key, value(row));
    return settings;
}

QString ParameterModel::toolTip(int row) const {
    const api::Parameter& p = parameter(row);
    QString lines = "<p>" + style::engineText(p.help).toHtmlEscaped() + "</p><p>" +
                    tr("Default: %1").arg(withUnit(valueText(defaultOf(row)), p)).toHtmlEscaped();
    if (isNumber(p.defaultValue) && p.minimum < p.maximum)
        lines += "<br>" + tr("From %1 to %2").arg(valueText(p.minimum), valueText(p.maximum)).toHtmlEscaped();
    return lines + "<br><tt>" + QString::fromStdString(p.key).toHtmlEscaped() + "</tt></p>";
}

void ParameterModel::announce(int first, int last) {
    Q_EMIT dataChanged(index(first), index(last));
}

}  // namespace strata::training
