// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <vector>

#include "engine/api/parameter.h"

namespace strata::training {

QVariant toVariant(const api::Value& value);
/// `value` in the type of `like`; nothing if it cannot be read as that ("abc" as a number, 1.5 as a whole number).
std::optional<api::Value> toValue(const QVariant& value, const api::Value& like);
/// "16", "0.001", "yes", "learned": a value as shown to people.
QString valueText(const api::Value& value);

/// The options of a run: one row a parameter, in the order given. A row's default is the preset's value; a row is
/// changed if its value is another one. Values of the right type are always kept, and `problem` says what is wrong with
/// one out of range (the settings of a run from another version may be). GUI thread.
class ParameterModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// DisplayRole: label; EditRole: value; ToolTipRole: help, default, range and key.
    enum Role { KeyRole = Qt::UserRole + 1, GroupRole, DefaultRole, ChangedRole, ProblemRole };

    explicit ParameterModel(std::vector<api::Parameter> parameters, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The columns of the data to train on, for options that name some. Values stay.
    void setColumns(api::ColumnsNamed kind, const QStringList& names);
    QStringList columns(int row) const;  ///< that the option in this row may name

    /// Other options in place of these, at their defaults. Resets the model.
    void setParameters(std::vector<api::Parameter> parameters);
    /// Takes a preset's settings as defaults and as values. Returns the keys that are not known or of another type.
    QStringList setPreset(const api::Settings& settings);
    /// Sets values, leaving the defaults. Returns the keys that are not known or of another type.
    QStringList setValues(const api::Settings& settings);

    const api::Parameter& parameter(int row) const { return m_parameters[static_cast<std::size_t>(row)]; }
    int rowOf(const QString& key) const;  ///< -1 if there is none
    const api::Value& value(int row) const { return m_values[static_cast<std::size_t>(row)]; }
    const api::Value& defaultOf(int row) const { return m_defaults[static_cast<std::size_t>(row)]; }
    bool isChanged(int row) const { return value(row) != defaultOf(row); }
    QString problem(int row) const;  ///< one sentence, empty if the value can be used
    QString firstProblem() const;    ///< "Latent dimension: …", empty if all can be used
    void reset(int row);
    void resetAll();

    api::Settings changed() const;  ///< those that differ from the preset
    api::Settings all() const;

private:
    QStringList assign(std::vector<api::Value>& target, const api::Settings& settings);
    QString toolTip(int row) const;
    void announce(int first, int last);

    std::vector<api::Parameter> m_parameters;
    std::vector<api::Value> m_defaults;
    std::vector<api::Value> m_values;
    std::map<api::ColumnsNamed, QStringList> m_columns;
};

}  // namespace strata::training
