// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include <cmath>

#include "engine/api/error.h"
#include "engine/api/services.h"
#include "engine/jobs/process.h"
#include "tests/jobs/job_recorder.h"
#include "tests/support/test_main.h"

using namespace strata;
using tests::find;
using tests::runJob;

namespace {

api::TrainJob training(const std::string& file, const char* data, const char* preset, api::Settings settings) {
    api::TrainJob job;
    job.runFile = file;
    job.source = {data, {}};
    job.preset = preset;
    job.settings = std::move(settings);
    job.seed = 3;
    return job;
}

api::EvaluateJob measuring(const std::string& file) {
    api::EvaluateJob job;
    job.runFile = file;
    return job;
}

api::SampleJob drawing(const std::string& file, int count) {
    api::SampleJob job;
    job.runFile = file;
    job.count = count;
    return job;
}

std::string sentenceOf(const std::vector<api::EventBody>& events) {
    const auto* failed = find<api::Failed>(events);
    return failed ? failed->sentence : "";
}

double figure(const api::FigureLine& line, const std::string& name) {
    for (const auto& figure : line.figures)
        if (figure.name == name) return figure.value;
    return std::nan("");
}

const api::FigureLine* lineOf(const api::EvaluationReady& ready, const std::string& key) {
    for (const auto& line : ready.lines)
        if (line.key == key) return &line;
    return nullptr;
}

}  // namespace

// Every kind of model but the first, as the jobs see it: trained, stopped and gone on with, measured, looked at.
class ModelKindsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { jobs::prepareProcess(1); }

    void linksAreFoundOnMadeUpCitations() {
        const auto file = path("links");
        const auto events =
            runJob(training(file, "builtin:citations", "links", {{"epochs", 6LL}, {"hierarchy.clusters", 12LL}}));
        QVERIFY2(find<api::Finished>(events), sentenceOf(events).c_str());
        const auto summary = api::makeServices()->run(file);
        QCOMPARE(summary.model, std::string("links"));
        QVERIFY(summary.epochsDone > 0 && summary.epochs == 6);

        const auto measured = runJob(measuring(file));
        const auto* ready = find<api::EvaluationReady>(measured);
        QVERIFY2(ready, sentenceOf(measured).c_str());
        QCOMPARE(ready->lines.front().key, std::string("run"));
        QVERIFY2(figure(ready->lines.front(), "auc") > 0.7,
                 qPrintable(QString::number(figure(ready->lines[0], "auc"))));
        QVERIFY(lineOf(*ready, "reference.untrained") && lineOf(*ready, "reference.tfidf"));
        QCOMPARE(ready->plots.size(), std::size_t{2});

        const auto proposed = runJob(api::ProposeJob{file, 7});
        const auto* list = find<api::LinksReady>(proposed);
        QVERIFY2(list, sentenceOf(proposed).c_str());
        QCOMPARE(list->links->links.size(), std::size_t{7});
        QCOMPARE(list->links->runFile, file);
        for (const auto& link : list->links->links) QVERIFY(!link.from.empty() && link.from != link.to);
        QVERIFY(sentenceOf(runJob(api::ProposeJob{file, 0})).find("between 1 and") != std::string::npos);
        QVERIFY(sentenceOf(runJob(api::MapJob{file})).find("no latents to map") != std::string::npos);

        const auto looked = runJob(api::InspectJob{file, "0"});
        const auto* hierarchy = find<api::HierarchyReady>(looked);
        QVERIFY2(hierarchy, sentenceOf(looked).c_str());
        const auto& levels = hierarchy->hierarchy->levels;
        QCOMPARE(levels.size(), std::size_t{3});
        QVERIFY(levels[1].size > 6 && levels[1].size <= 12);
        QCOMPARE(levels[2].size, 1);
        // Every link is counted once at every level.
        const auto links = static_cast<double>(hierarchy->hierarchy->graph.edges.size());
        for (const std::size_t l : {1, 2}) {
            double sum = 0;
            const auto n = static_cast<std::size_t>(levels[l].size);
            for (std::size_t a = 0; a < n; ++a)
                for (std::size_t b = a; b < n; ++b) sum += levels[l].adjacency[a * n + b];
            QCOMPARE(sum, links);
        }
        QVERIFY(sentenceOf(runJob(drawing(file, 3))).find("generates nothing") != std::string::npos);
    }

    void propertiesArePredictedAndLatentsProbed() {
        const auto events = runJob(training(path("properties"), "builtin:nci-logp", "properties",
                                            {{"epochs", 2LL}, {"encoder.width", 16LL}, {"encoder.layers", 2LL}}));
        QVERIFY2(find<api::Finished>(events), sentenceOf(events).c_str());
        const auto measured = runJob(measuring(path("properties")));
        const auto* ready = find<api::EvaluationReady>(measured);
        QVERIFY2(ready, sentenceOf(measured).c_str());
        QVERIFY(std::isfinite(figure(ready->lines.front(), "mae_logp")));
        const auto* mean = lineOf(*ready, "reference.mean");
        QVERIFY(mean && figure(ready->lines.front(), "mae_logp") < figure(*mean, "mae_logp"));
        QVERIFY(!ready->plots.empty() && ready->plots.front().points);

        const auto said = runJob(api::PredictJob{path("properties"), {"builtin:nci-logp", {{}, 8, 40}}});
        const auto* predictions = find<api::PredictionsReady>(said);
        QVERIFY2(predictions, sentenceOf(said).c_str());
        QCOMPARE(predictions->predictions->names.size(), std::size_t{40});
        QCOMPARE(predictions->predictions->predicted.front().values.size(), std::size_t{40});
        QCOMPARE(predictions->predictions->known.size(), std::size_t{1});
        QVERIFY(!sentenceOf(runJob(api::PredictJob{path("properties"), {"builtin:community-small", {}}})).empty());
    }

    void columnsThatAreNotThereAreNamed() {
        const auto events = runJob(
            training(path("none"), "builtin:nci-logp", "properties", {{"data.targets", std::string("boiling")}}));
        QVERIFY2(sentenceOf(events).find("boiling") != std::string::npos, sentenceOf(events).c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(path("none"))));
        const auto other = runJob(training(path("none"), "builtin:community-small", "links", {}));
        QVERIFY2(sentenceOf(other).find("100 graphs") != std::string::npos, sentenceOf(other).c_str());
    }

    void aStoppedRunGoesOnToTheSameFigures() {
        const api::Settings settings{{"epochs", 4LL}, {"hierarchy.clusters", 12LL}};
        QVERIFY(find<api::Finished>(runJob(training(path("whole"), "builtin:citations", "links", settings))));
        {
            tests::JobRecorder recorder;
            const auto engine = api::makeEngine(recorder);
            const auto id = engine->submit(training(path("parts"), "builtin:citations", "links", settings));
            QVERIFY(recorder.waitFor<api::MetricsLogged>(id));
            engine->stop(id);
            recorder.wait(id);
        }
        api::TrainJob more;
        more.runFile = path("parts");
        more.resume = true;
        const auto events = runJob(more);
        QVERIFY2(find<api::Finished>(events), sentenceOf(events).c_str());
        const auto services = api::makeServices();
        const auto a = services->metrics(path("whole")), b = services->metrics(path("parts"));
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            QCOMPARE(a[i].name, b[i].name);
            QCOMPARE(a[i].value, b[i].value);
        }
    }

    void runsGoOnWithMoreEpochsOnly() {
        const auto file = path("epochs");
        QVERIFY(find<api::Finished>(
            runJob(training(file, "builtin:citations", "links", {{"epochs", 2LL}, {"hierarchy.clusters", 12LL}}))));
        const auto services = api::makeServices();
        const auto resumed = [&](api::Settings settings) {
            api::TrainJob more;
            more.runFile = file;
            more.resume = true;
            more.settings = std::move(settings);
            return runJob(more);
        };
        QVERIFY(sentenceOf(resumed({{"epochs", 1LL}})).find("raised, not lowered") != std::string::npos);
        QVERIFY(sentenceOf(resumed({{"epochs", 9LL}, {"latent.dimension", 8LL}})).find("cannot change") !=
                std::string::npos);
        QCOMPARE(services->run(file).epochs, 2);  // a refused run is as it was
        const auto events = resumed({{"epochs", 4LL}});
        QVERIFY2(find<api::Finished>(events), sentenceOf(events).c_str());
        QCOMPARE(services->run(file).epochsDone, 4);
    }

    void whatAKindCannotDoIsRefused() {
        const auto file = path("refusing");
        QVERIFY(find<api::Finished>(
            runJob(training(file, "builtin:citations", "links", {{"epochs", 1LL}, {"hierarchy.clusters", 12LL}}))));
        auto job = measuring(file);
        job.test.location = "builtin:citations";
        QVERIFY(sentenceOf(runJob(job)).find("no other test file") != std::string::npos);
        job = measuring(file);
        job.protocol = api::Protocol::Paper;
        QVERIFY(sentenceOf(runJob(job)).find("protocol") != std::string::npos);
        QVERIFY(
            sentenceOf(runJob(api::PredictJob{file, {"builtin:nci-logp", {{}, 8, 10}}})).find("predicts no column") !=
            std::string::npos);
    }

    void imagesAreGeneratedAtEveryLevel() {
        const auto builtin = api::makeServices()->builtinDatasets();
        if (!builtin.back().available) QSKIP("dataset-fashion-mnist is not installed");
        auto job = training(path("images"), "builtin:fashion-mnist", "images-quick",
                            {{"epochs", 1LL}, {"decoder.channels", 4LL}, {"encoder.channels", 4LL}});
        job.source.filter.limit = 200;
        const auto events = runJob(job);
        QVERIFY2(find<api::Finished>(events), sentenceOf(events).c_str());
        const auto drawn = runJob(drawing(path("images"), 5));
        const auto* ready = find<api::PicturesReady>(drawn);
        QVERIFY2(ready, sentenceOf(drawn).c_str());
        QVERIFY(ready->pictures->rows.size() >= 5);
        for (std::size_t l = 0, side = 32; l < 5; ++l, side /= 2) {
            QCOMPARE(ready->pictures->rows[l].width, static_cast<int>(side));
            QCOMPARE(ready->pictures->rows[l].count(), std::size_t{5});
        }
        const auto walked = runJob(api::InterpolateJob{path("images"), "0", "7", 4});
        QVERIFY2(find<api::PicturesReady>(walked), sentenceOf(walked).c_str());
        QCOMPARE(find<api::PicturesReady>(walked)->pictures->rows.front().count(), std::size_t{4});
        QVERIFY(find<api::PicturesReady>(runJob(api::InspectJob{path("images"), "3"})));
        for (const int level : {-1, 1, 5}) {
            const auto mapped = runJob(api::MapJob{path("images"), 40, level, 1});
            const auto* ready = find<api::MapReady>(mapped);
            QVERIFY2(ready, sentenceOf(mapped).c_str());
            const auto& map = *ready->map;
            QCOMPARE(map.points.size(), std::size_t{80});
            QCOMPARE(map.levels, 5);
            QCOMPARE(map.values.size(), std::size_t{2});
            for (std::size_t i = 0; i < 80; ++i) {
                QVERIFY(std::isfinite(map.points[i].x) && std::isfinite(map.points[i].y));
                QCOMPARE(map.points[i].row >= 0 && map.points[i].row < 200, i < 40);
                QCOMPARE(std::isfinite(map.values[0].values[i]), i < 40);
            }
        }
        QVERIFY(sentenceOf(runJob(api::MapJob{path("images"), 40, 0, 1})).find("no level 0") != std::string::npos);
        QVERIFY(sentenceOf(runJob(api::InspectJob{path("images"), "200"})).find("0 to 199") != std::string::npos);
    }

private:
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString() + ".strata"; }
    QTemporaryDir m_folder;
};

STRATA_TEST(ModelKindsTest, tst_model_kinds);
#include "tst_model_kinds.moc"
