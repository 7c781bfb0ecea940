// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace strata::training {

class OptionGroup;
class ParameterModel;
class ParameterRow;

/// The options of a run as a form, made from their descriptions alone: a card a group, in the order of the parameters,
/// and a field to search them by name, key or help. The model must outlive it.
class ParameterForm : public QWidget {
    Q_OBJECT
public:
    explicit ParameterForm(ParameterModel* model, QWidget* parent = nullptr);

    /// With `editable` false all options are fixed but the one called `except`, and `reason` says why.
    void setEditable(bool editable, const QString& reason = {}, const QString& except = {});
    void setSearch(const QString& text);
    /// Something that stands above the options and scrolls with them.
    void setTop(QWidget* top);

    ParameterRow* row(const QString& key) const;  ///< null if there is none
    OptionGroup* group(const QString& title) const;
    QString reason() const;

private:
    void makeGroups();
    void onChanged(int first, int last);
    void countChanged();

    ParameterModel* m_model;
    QVBoxLayout* m_column;
    QVBoxLayout* m_options;
    QLineEdit* m_search;
    QLabel* m_reason;
    QLabel* m_nothing;
    std::vector<ParameterRow*> m_rows;
    std::map<QString, OptionGroup*> m_groups;
};

}  // namespace strata::training
