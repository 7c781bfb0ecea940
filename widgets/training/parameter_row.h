// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace strata::training {

class NumberBox;
class ParameterModel;

/// One option in the form: its name (bold once changed), an editor made from its type, and a way back to the default.
class ParameterRow : public QWidget {
    Q_OBJECT
public:
    ParameterRow(ParameterModel* model, int row, QWidget* parent = nullptr);

    void refresh();  ///< takes value and state from the model
    void setEditable(bool editable);
    void setLowest(double minimum);  ///< narrows a number's range from below (epochs of a run that goes on)
    bool matches(const QString& text) const;

    QLabel* label() const { return m_label; }
    QWidget* editor() const { return m_editor; }
    QToolButton* resetButton() const { return m_reset; }

private:
    QWidget* makeEditor();
    void write(const QVariant& value);

    ParameterModel* m_model;
    int m_row;
    bool m_editable = true;
    QLabel* m_label;
    QLabel* m_problem;
    QToolButton* m_reset;
    NumberBox* m_number = nullptr;
    QCheckBox* m_check = nullptr;
    QComboBox* m_choice = nullptr;
    QComboBox* m_column = nullptr;  ///< of the data's columns one, or typed
    QLineEdit* m_text = nullptr;
    QWidget* m_editor = nullptr;
};

}  // namespace strata::training
