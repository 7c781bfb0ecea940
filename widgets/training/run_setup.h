// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/parameter.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace strata::style {
class ElidedLabel;
}

namespace strata::training {

class NumberBox;

/// "4,987 molecules, up to 38 atoms", "200 graphs, up to 20 nodes".
QString dataSentence(const api::Dataset& data);

/// The card above the options: what is trained on, the preset, the run's name and its seed.
class RunSetup : public QWidget {
    Q_OBJECT
public:
    explicit RunSetup(QWidget* parent = nullptr);

    void setData(const QString& name, const QString& sentence);
    /// Chooses the one of that name, or else the first; emits presetChosen.
    void setPresets(std::vector<api::Preset> presets, const std::string& chosen);
    bool choosePreset(const QString& name);  ///< false if it is not among them; emits nothing
    void showPreset(const QString& name);    ///< of an opened run, whether or not it is among the presets
    const api::Preset* preset() const;       ///< null if there is none

    void setTakenNames(const QStringList& names);
    void suggestName();  ///< unless a name was typed
    void forgetTypedName();
    void setName(const QString& name);
    QString name() const;
    QString problem() const;  ///< of the name, empty if it can be used

    void setSeedShown(bool shown);  ///< false where the seed is an option like the others
    quint64 seed() const;

    void setEditable(bool editable);

Q_SIGNALS:
    void presetChosen();
    void changed();  ///< name or seed

private:
    void describePreset();
    void checkName();

    std::vector<api::Preset> m_presets;
    QStringList m_taken;
    QString m_dataName;
    bool m_typed = false;
    bool m_editable = true;
    style::ElidedLabel* m_data;
    QLabel* m_sentence;
    QComboBox* m_preset;
    QLabel* m_description;
    QLineEdit* m_name;
    QLabel* m_problem;
    QLabel* m_seedLabel;
    NumberBox* m_seed;
};

}  // namespace strata::training
