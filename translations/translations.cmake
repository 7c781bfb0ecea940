# SPDX-License-Identifier: GPL-3.0-or-later
# Included by app/studio: translations of the window, and Qt's own of the same languages, as resources under :/i18n.
# `cmake --build BUILD --target update_translations` takes new texts from the sources into the .ts files.
file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS
     ${CMAKE_SOURCE_DIR}/app/studio/*.cpp ${CMAKE_SOURCE_DIR}/app/studio/*.h
     ${CMAKE_SOURCE_DIR}/widgets/*.cpp ${CMAKE_SOURCE_DIR}/widgets/*.h
     ${CMAKE_SOURCE_DIR}/translations/engine_texts.cpp)
qt_add_translations(strata-studio
    TS_FILES ${CMAKE_SOURCE_DIR}/translations/studio_de.ts
    SOURCES ${translated_sources}
    RESOURCE_PREFIX /i18n
    LUPDATE_OPTIONS -locations none -no-obsolete)

set(qt_translations ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS})
if(EXISTS ${qt_translations}/qtbase_de.qm)
    qt_add_resources(strata-studio qt_translations PREFIX /i18n BASE ${qt_translations} FILES ${qt_translations}/qtbase_de.qm)
endif()
