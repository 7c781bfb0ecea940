// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <map>
#include <memory>

#include "engine/api/engine.h"

namespace strata::app {

class EngineBridge;
using EngineFactory = std::function<std::unique_ptr<api::Engine>(api::EventSink&)>;

/// What is asked of the engine besides training. There is one job of each at a time: a new one supersedes the old.
enum class Task { LoadData, LoadRunData, Inspect, Sample, Score, Map, Interpolate, Propose, Evaluate, Experiment };

/// An engine of its own and what it was asked for. There are two, so that one can generate while a model is trained and
/// another measured: one for everything quick, one for what takes long. Its engine starts with the first job. GUI
/// thread only.
class Desk : public QObject {
    Q_OBJECT
public:
    explicit Desk(EngineFactory factory, QObject* parent = nullptr);
    ~Desk() override;

    void submit(Task task, api::Job job);
    void cancel(Task task);  ///< stopped() follows
    void cancelAll();
    void abandon(Task task);  ///< stops it; nothing follows
    bool busy() const { return !m_jobs.empty(); }

Q_SIGNALS:
    void progressed(strata::app::Task task, const strata::api::Progress& progress);
    void delivered(strata::app::Task task, const strata::api::EventBody& result);
    // One of these ends each submit() that was not superseded.
    void finished(strata::app::Task task);
    void stopped(strata::app::Task task);
    void failed(strata::app::Task task, const QString& sentence);

private:
    void receive(const api::Event& event);

    EngineFactory m_factory;
    std::unique_ptr<EngineBridge> m_bridge;
    std::unique_ptr<api::Engine> m_engine;  ///< after the bridge, so that it goes first
    std::map<Task, api::JobId> m_jobs;
};

}  // namespace strata::app
