// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QXmlStreamReader>

#include <set>

#include "engine/api/services.h"
#include "tests/support/test_main.h"

using namespace strata;

namespace {

/// What the window shows of the engine's own words: options, presets, data sets, experiments.
std::set<QString> engineTexts() {
    std::set<QString> texts;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) texts.insert(QString::fromStdString(text));
    };
    const auto services = api::makeServices();
    std::set<std::string> models;
    for (const auto& preset : services->presets()) {
        add(preset.title);
        add(preset.description);
        if (!models.insert(preset.model).second) continue;
        for (const auto& parameter : services->parameters(preset.model))
            for (const auto* text : {&parameter.label, &parameter.group, &parameter.unit, &parameter.help}) add(*text);
    }
    for (const auto& set : services->builtinDatasets()) {
        add(set.title);
        if (set.available) add(set.description);  // else it names the package that is missing
    }
    for (const auto& entry : services->experiments()) {
        add(entry.title);
        add(entry.description);
    }
    return texts;
}

/// Context and text of every message of a .ts file that is finished.
std::set<std::pair<QString, QString>> finishedMessages(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    std::set<std::pair<QString, QString>> messages;
    QString context, source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"source") source = xml.readElementText();
        if (xml.name() != u"translation") continue;
        const bool unfinished = xml.attributes().value(QStringLiteral("type")) == u"unfinished";
        const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        if (!unfinished && !words.trimmed().isEmpty()) messages.insert({context, source});
    }
    return messages;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A new option is listed in translations/engine_texts.cpp and translated, or its form is half in English.
    void whatTheEngineSaysIsInGerman() {
        const auto messages = finishedMessages(STRATA_TRANSLATIONS "/studio_de.ts");
        QVERIFY(!messages.empty());
        const auto texts = engineTexts();
        QVERIFY(texts.size() > 250);
        QStringList missing;
        for (const auto& text : texts)
            if (!messages.contains({QStringLiteral("engine"), text})) missing << text;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join('\n')));
    }
};

STRATA_TEST(TranslationsTest, tst_translations);
#include "tst_translations.moc"
