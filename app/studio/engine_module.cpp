// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/engine_module.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

#include "engine/api/error.h"
#include "engine/session/priority.h"

namespace strata::app {

const EngineModule& loadEngineModule() {
    const QDir here(QCoreApplication::applicationDirPath());
    QStringList problems;
    for (const char* folder : {".", "../lib/strata"}) {
        QLibrary library(here.absoluteFilePath(QLatin1String(folder) + QLatin1String("/libstrata-engine")));
        // The numbers of threads are set through symbols of the BLAS that came along.
        library.setLoadHints(QLibrary::ExportExternalSymbolsHint | QLibrary::PreventUnloadHint);
        const auto before = session::threads();
        const auto function = reinterpret_cast<EngineModuleFunction>(library.resolve("strataEngineModule"));
        session::letNewStandBack(before);
        if (function == nullptr) {
            problems << library.errorString();
            continue;
        }
        if (const auto* module = function(); module->size == sizeof(EngineModule)) return *module;
        problems << library.fileName() + QLatin1String(" is of another version of Strata.");
    }
    throw api::Error(api::ErrorCode::Internal,
                     QCoreApplication::translate("strata::app::Launch", "The engine could not be loaded. %1")
                         .arg(problems.join(QLatin1Char(' ')))
                         .toStdString());
}

}  // namespace strata::app
