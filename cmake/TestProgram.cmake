# SPDX-FileCopyrightText: 2026 The Parvis developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes SOURCE, one program of the test classes in FILES (paths below FOLDER, with | between): they share what they include, each keeps its names in a
# namespace of its own, and the program runs the one whose path it is told first.
string(REPLACE "|" ";" files "${FILES}")
# What moc's output includes stands here too: that output is included within the namespaces.
set(includes "#include <QtCore/qmetatype.h>" "#include <QtCore/qtmochelpers.h>" "#include <QtCore/qxptype_traits.h>" "#include <memory>" "#include <cstdio>"
    "#include <cstring>" "#include <QtCore/QCoreApplication>")
set(bodies "")
set(rows "")
foreach(file IN LISTS files)
    file(STRINGS ${FOLDER}/${file} lines REGEX "^#include [<\"][^>\"]*[>\"]")
    list(FILTER lines EXCLUDE REGEX "\\.moc\"")
    list(APPEND includes ${lines})
    string(REGEX REPLACE "\\.cpp$" "" path "${file}")
    string(MAKE_C_IDENTIFIER "${path}" name)
    string(APPEND bodies "namespace ${name} {\n#include \"${FOLDER}/${file}\"\n} // namespace ${name}\n")
    string(APPEND rows "    {\"${path}\", ${name}::main},\n")
endforeach()
list(REMOVE_DUPLICATES includes)
list(JOIN includes "\n" includes)
file(CONFIGURE OUTPUT ${SOURCE} @ONLY CONTENT [[
@includes@

@bodies@
namespace {
struct Test
{
    const char *path;
    int (*run)(int, char **);
};
constexpr Test tests[] = {
@rows@};
} // namespace

int main(int argc, char **argv)
{
    for (const Test &test : tests) {
        if (argc > 1 && std::strcmp(test.path, argv[1]) == 0) {
            argv[1] = argv[0];
            // Tests of one program run at once: each has settings of its own.
            QCoreApplication::setApplicationName(QString::fromLatin1(test.path).replace(QLatin1Char('/'), QLatin1Char('-')));
            return test.run(argc - 1, argv + 1);
        }
    }
    std::puts("name one of these, then what Qt Test is to do with it:");
    for (const Test &test : tests)
        std::puts(test.path);
    return 2;
}
]])
