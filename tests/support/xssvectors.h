// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>
#include <QtCore/QStringList>
#include <QtTest/QTest>

namespace parvis::tests {

/// The examples of OWASP's XSS Filter Evasion Cheat Sheet (tests/core/formats/fixtures/xss-vectors.txt), one by one.
[[nodiscard]] inline QStringList xssVectors()
{
    QFile file(QStringLiteral(PARVIS_TESTS "/core/formats/fixtures/xss-vectors.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vectors");
    return QString::fromUtf8(file.readAll()).split(QStringLiteral("\n%%\n"));
}

/// One row of a test for each of them.
inline void rowsOfXssVectors()
{
    QTest::addColumn<QString>("vector");
    const QStringList vectors = xssVectors();
    for (qsizetype at = 0; at < vectors.size(); ++at)
        QTest::addRow("%02d %s", static_cast<int>(at), qPrintable(vectors[at].simplified().left(40))) << vectors[at];
}

} // namespace parvis::tests
