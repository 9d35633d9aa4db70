// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryworkspace.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace parvis::tests {

TemporaryWorkspace::TemporaryWorkspace()
{
    if (!store::Database::create(path(u"test.parvis"_s), u"Test"_s, QTimeZone("Europe/Paris")))
        qFatal("the test workspace cannot be made");
    reopen();
}

QString TemporaryWorkspace::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test file cannot be written");
    return file.fileName();
}

void TemporaryWorkspace::reopen()
{
    m_database.reset();
    auto opened = store::Database::open(path(u"test.parvis"_s));
    if (!opened)
        qFatal("the test workspace cannot be opened");
    m_database = std::move(*opened);
}

} // namespace parvis::tests
