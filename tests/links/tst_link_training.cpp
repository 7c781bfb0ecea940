// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/datasets/citation_graph.h"
#include "engine/links/link_evaluation.h"
#include "engine/links/link_figures.h"
#include "engine/links/link_proposals.h"
#include "engine/links/member_scores.h"
#include "tests/links/small_links.h"
#endif

#include <cmath>
#include <filesystem>

#include "engine/api/error.h"
#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::links;
using namespace strata::tests;

namespace {

void trainToTheEnd(training::Trainee& trainee) {
    while (!trainee.done()) {
        while (trainee.step() % trainee.batchesPerEpoch() != 0 ||
               trainee.step() / trainee.batchesPerEpoch() == trainee.epoch())
            trainee.trainBatch();
        trainee.endEpoch();
    }
}

double figureOf(const api::FigureLine& line, const std::string& name) {
    for (const auto& figure : line.figures)
        if (figure.name == name) return figure.value;
    return std::nan("");
}

LinkProblemPtr smallProblem(int vocabulary = 40) {
    return linkProblem(smallLinkGraph(6, vocabulary), smallLinkOptions().model);
}

}  // namespace
#endif

class LinkTrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resumedIsTheSameBitForBit() {
        const auto problem = smallProblem();
        auto options = smallLinkOptions();
        options.training.members = 2;
        const auto straight = startLinks(problem, options, 7);
        trainToTheEnd(*straight);
        auto broken = startLinks(problem, options, 7);
        for (int step = 0; step < 4; ++step) {
            if (step == 3) broken->endEpoch();
            broken->trainBatch();
        }
        const auto saved = broken->pack(0);
        broken = resumeLinks(problem, options, 7, saved);
        QCOMPARE(broken->epoch(), 1);
        QCOMPARE(broken->step(), std::int64_t{4});
        trainToTheEnd(*broken);
        QVERIFY(straight->pack(0).model == broken->pack(0).model);
        QVERIFY(straight->pack(0).state == broken->pack(0).state);
        QCOMPARE(trainedMembers(broken->pack(0), *problem, options).size(), std::size_t{2});
    }

    // Members of different kinds: saved and read again in the middle of the second one, and each of its own kind.
    void mixedMembersResumeToo() {
        const auto problem = smallProblem();
        auto options = smallLinkOptions();
        options.training.members = 3;
        options.training.mixed = true;
        options.model.residualWidth = 0;
        options.training.epochs = 2;
        const auto straight = startLinks(problem, options, 7);
        trainToTheEnd(*straight);
        auto broken = startLinks(problem, options, 7);
        while (!broken->done()) {
            for (std::int64_t i = 0; i < broken->batchesPerEpoch(); ++i) broken->trainBatch();
            broken->endEpoch();
            broken = resumeLinks(problem, options, 7, broken->pack(0));
        }
        QVERIFY(straight->pack(0).model == broken->pack(0).model);
        auto members = trainedMembers(broken->pack(0), *problem, options);
        QCOMPARE(members.size(), std::size_t{3});
        const auto has = [&](std::size_t member, const char* name) {
            return members[member]->named_parameters().contains(name);
        };
        QVERIFY(!has(0, "encoder.residualIn.weight") && has(1, "encoder.residualIn.weight"));
        QVERIFY(has(0, "coarseScales") && !has(1, "coarseScales") && has(2, "coarseScales"));
        QCOMPARE(members[0]->named_parameters()["encoder.gamma"].size(0) + 1,
                 members[2]->named_parameters()["encoder.gamma"].size(0));
    }

    void patienceEndsTheRun() {
        auto options = smallLinkOptions();
        options.training.epochs = 1000;
        options.training.patience = 2;
        options.training.learningRate = 1e-6;  // nothing gets better
        const auto trainee = startLinks(smallProblem(), options, 3);
        trainToTheEnd(*trainee);
        QVERIFY(trainee->epoch() < 50);
        QCOMPARE(trainee->epochs(), trainee->epoch());
    }

    void otherModelsAreRefused() {
        const auto problem = smallProblem();
        const auto checkpoint = startLinks(problem, smallLinkOptions(), 3)->pack(0);
        auto other = smallLinkOptions();
        other.model.latents = 6;
        QVERIFY_EXCEPTION_THROWN(resumeLinks(problem, other, 3, checkpoint), api::Error);
        auto damaged = checkpoint;
        damaged.state = "{}";
        QVERIFY_EXCEPTION_THROWN(resumeLinks(problem, smallLinkOptions(), 3, damaged), api::Error);
        damaged.model[damaged.model.size() / 2] ^= 1;
        QVERIFY_EXCEPTION_THROWN(trainedMembers(damaged, *problem, smallLinkOptions()), api::Error);
    }

    void evaluationHasAllLines_data() {
        QTest::addColumn<int>("vocabulary");
        QTest::newRow("with words") << 40;
        QTest::newRow("without words") << 0;
    }
    void evaluationHasAllLines() {
        QFETCH(int, vocabulary);
        const auto problem = smallProblem(vocabulary);
        const auto options = smallLinkOptions();
        const auto trainee = startLinks(problem, options, 7);
        trainToTheEnd(*trainee);
        const auto found = evaluateLinks(problem, options, 7, trainee->pack(0), {20, 5, true});
        std::vector<std::string> keys;
        for (const auto& line : found.lines) keys.push_back(line.key);
        auto expected = std::vector<std::string>{"run", "untrained", "tfidf", "spectral", "deepwalk", "vgae"};
        if (vocabulary == 0) std::erase(expected, "tfidf");
        QCOMPARE(keys, expected);
        for (const auto& line : found.lines)
            for (const auto& figure : line.figures) {
                if (figure.name.starts_with("cluster") || figure.name.starts_with("margin")) continue;
                QVERIFY2(figure.value >= 0 && figure.value <= 1, figure.name.c_str());
                QVERIFY2(figure.low <= figure.value && figure.value <= figure.high, figure.name.c_str());
            }
        const auto& run = found.lines.front();
        QVERIFY(figureOf(run, "auc") > 0.5);
        double best = -1, margin = figureOf(run, "auc") - figureOf(run, "margin_auc");
        for (const auto& line : found.lines)
            if (line.key == "untrained" || line.key == "tfidf")
                if (std::abs(figureOf(line, "auc") - margin) < 1e-12) best = margin;
        QVERIFY(best > 0);
        QCOMPARE(found.clusters.size(), std::size_t{2});
        QCOMPARE(found.clusters[0].size(), std::size_t{60});
        std::vector<int> sizes(6);
        for (const int k : found.clusters[0]) ++sizes[static_cast<std::size_t>(k)];
        QCOMPARE(static_cast<double>(*std::ranges::max_element(sizes)), figureOf(run, "cluster_max"));
        QCOMPARE(found.plots.size(), std::size_t{2});
        QCOMPARE(found.plots[0].series.size(), keys.size());
    }

    void aStoppedEvaluationSaysNothing() {
        const auto problem = smallProblem();
        const auto checkpoint = startLinks(problem, smallLinkOptions(), 3)->pack(0);
        LinkEvaluationProgress progress;
        progress.stopRequested = [] { return true; };
        QVERIFY(evaluateLinks(problem, smallLinkOptions(), 3, checkpoint, {}, progress).lines.empty());
    }

    // Against scoring every pair and sorting, for one model and for two; in both ways of choosing pairs.
    void proposalsAreTheBestPairsThatAreNotLinked() {
        const auto problem = smallProblem();
        const Neighbours neighbours(problem->graph.nodes, problem->graph.links);
        const auto inCommon = [&](const Link& pair) {
            int count = 0;
            for (int w = 0; w < problem->graph.nodes; ++w)
                count += w != pair.u && w != pair.v && neighbours.linked(pair.u, w) && neighbours.linked(pair.v, w);
            return count;
        };
        for (const long long members : {1LL, 2LL}) {
            auto options = smallLinkOptions();
            options.training.members = members;
            const auto trainee = startLinks(problem, options, 7);
            trainToTheEnd(*trainee);
            const auto split = splitLinks(problem->graph, options.training.shares, 7);
            const auto whole = visibleGraph(problem->inputs, problem->graph.links);
            MemberScores scores(*problem, options, trainee->pack(0), whole, split);
            for (const bool every : {true, false}) {
                Links pairs;
                for (int u = 0; u < problem->graph.nodes; ++u)
                    for (int v = u + 1; v < problem->graph.nodes; ++v)
                        if (!neighbours.linked(u, v) && (every || inCommon({u, v}) > 0)) pairs.push_back({u, v});
                auto values = scores.scores(pairs);
                std::ranges::sort(values, std::greater());
                const auto list = proposeLinks(*problem, options, 7, trainee->pack(0), {15, every ? 60 : 59},
                                               [](double) { return true; });
                QCOMPARE(list.everyPair, every);
                QCOMPARE(list.considered, pairs.size());
                QCOMPARE(list.links.size(), std::size_t{15});
                for (std::size_t i = 0; i < list.links.size(); ++i) {
                    const auto& link = list.links[i];
                    QVERIFY(std::abs(link.score - values[i]) < 1e-5);
                    QVERIFY(link.u < link.v && !neighbours.linked(link.u, link.v));
                    QCOMPARE(link.common, inCommon({link.u, link.v}));
                    QVERIFY(link.standing >= 0 && link.standing <= (i > 0 ? list.links[i - 1].standing : 1.0));
                }
            }
        }
    }

    // Link 0 above both of its rivals, link 2 below one of three and equal to one: rank 2.5.
    void hardFiguresByHand() {
        const auto figures = hardFigures({3, 9, 1}, {1, 2, 5, 1, 0}, {0, 0, 2, 2, 2}, {0, 1});
        QCOMPARE(figures[0].value, (1 + (1 - 1.5 / 3)) / 2);
        QCOMPARE(figures[1].value, (1 + 1 / 2.5) / 2);
        QCOMPARE(figures[2].value, 1.0);
        QVERIFY(std::isnan(figures[0].low));
    }

    void optionsByKey() {
        const auto options = linkOptionList().from({{"hierarchy.clusterings", 7LL},
                                                    {"hierarchy.clusters_by", std::string("spectral")},
                                                    {"latent.variational", false},
                                                    {"training.hidden", 0.3}});
        QCOMPARE(options.model.clusterings, 7LL);
        QVERIFY(options.model.clustering == Clustering::Spectral);
        QVERIFY(!options.model.variational);
        QCOMPARE(options.training.hidden, 0.3);
        QVERIFY_EXCEPTION_THROWN(linkOptionList().from({{"training.hidden", 2.0}}), api::Error);
    }

    // On Cora, a few steps are above everything that has learned nothing, and clusters are even.
    void coraInAFewSteps() {
        const std::string path = STRATA_SHARED_DATA "/cora/cora.content.gz";
        if (!std::filesystem::exists(path)) QSKIP("the shared data are not here");
        const auto cora = datasets::readCitations(path);
        LinkOptions options;
        options.training.epochs = 6;
        const auto problem = linkProblem(linkGraph(cora->graph, cora->used, cora->words), options.model);
        const auto trainee = startLinks(problem, options, 0);
        trainToTheEnd(*trainee);
        const auto run = evaluateLinks(problem, options, 0, trainee->pack(0), {50, 0, false}).lines.front();
        qInfo("AUC %.4f, AP %.4f, margins %.4f and %.4f, KL %.4f", figureOf(run, "auc"), figureOf(run, "ap"),
              figureOf(run, "margin_auc"), figureOf(run, "margin_ap"), figureOf(run, "cluster_kl"));
        QVERIFY(figureOf(run, "auc") > 0.95 && figureOf(run, "ap") > 0.95);
        QVERIFY(figureOf(run, "margin_auc") > 0 && figureOf(run, "margin_ap") > 0);
        QVERIFY(figureOf(run, "cluster_kl") < 0.02);
    }
};

STRATA_TEST(LinkTrainingTest, tst_link_training);
#include "tst_link_training.moc"
