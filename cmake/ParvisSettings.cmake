# SPDX-FileCopyrightText: 2026 The Parvis developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project shares: language, warnings, outputs, sanitizers.
option(PARVIS_WINDOW "Build the window beside the command line" ON)
option(PARVIS_BENCH "Build the programs in bench/" OFF)
option(PARVIS_FUZZ "Build the libFuzzer programs in tests/fuzz/ (needs clang)" OFF)
option(PARVIS_UNITY "Compile several sources of a layer at once: a quarter of the time" ON)
set(PARVIS_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them (address,undefined)")
include(CTest)
include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_package(Qt6 6.8 REQUIRED COMPONENTS Core Concurrent Network Sql Test LinguistTools)
if(PARVIS_WINDOW)
    find_package(Qt6 6.8 REQUIRED COMPONENTS Gui Widgets Svg DBus)
endif()

add_library(parvis_settings INTERFACE)
target_include_directories(parvis_settings INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(parvis_settings INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_ENABLE_STRICT_MODE_UP_TO=0x060800
    PARVIS_VERSION="${PROJECT_VERSION}")
target_compile_options(parvis_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wno-missing-field-initializers
    -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
# Where it inlines most, GCC 14 takes the unused side of a std::expected for uninitialised, and what a size was asked about for read of an empty QByteArray.
target_compile_options(parvis_settings INTERFACE "$<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-maybe-uninitialized;-Wno-array-bounds>")
if(PARVIS_SANITIZE)
    target_compile_options(parvis_settings INTERFACE -fsanitize=${PARVIS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(parvis_settings INTERFACE -fsanitize=${PARVIS_SANITIZE})
endif()
