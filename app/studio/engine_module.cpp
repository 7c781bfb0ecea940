// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/engine_module.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

#include "engine/api/error.h"

namespace strata::app {

const EngineModule& loadEngineModule() {
    const QDir here(QCoreApplication::applicationDirPath());
    QStringList problems;
    for (const char* folder : {".", "../lib/strata"}) {
        QLibrary library(here.absoluteFilePath(QLatin1String(folder) + QLatin1String("/libstrata-engine")));
        // The numbers of threads are set through symbols of the BLAS that came along.
        library.setLoadHints(QLibrary::ExportExternalSymbolsHint | QLibrary::PreventUnloadHint);
        if (const auto module = reinterpret_cast<EngineModuleFunction>(library.resolve("strataEngineModule")))
            return *module();
        problems << library.errorString();
    }
    throw api::Error(api::ErrorCode::Internal,
                     "The engine could not be loaded. " + problems.join(QLatin1String(" ")).toStdString());
}

}  // namespace strata::app
