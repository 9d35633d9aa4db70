// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/derivationrecord.h"

#include "core/domain/articles/thread.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

QString jsonOfCuts(const QList<qsizetype> &cuts)
{
    QJsonArray array;
    for (const qsizetype cut : cuts)
        array.append(static_cast<qint64>(cut));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<qsizetype> cutsOfJson(const QString &json)
{
    QList<qsizetype> cuts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &cut : array)
        cuts << static_cast<qsizetype>(cut.toInteger());
    return cuts;
}

} // namespace

const QString &derivationColumns()
{
    static const QString columns = u"d.post_id, d.source, d.text, d.words_before, d.words_after, d.address, d.cuts, d.is_numbered"_s;
    return columns;
}

std::optional<domain::Derivation> derivationOf(const Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    domain::Derivation derivation;
    derivation.post = row.id<domain::Post>(column++);
    derivation.source = static_cast<domain::PostSource>(row.number(column++));
    derivation.text = row.text(column++);
    derivation.before = row.text(column++);
    derivation.after = row.text(column++);
    derivation.address = row.text(column++);
    derivation.cuts = cutsOfJson(row.text(column++));
    derivation.isNumbered = row.flag(column);
    return derivation;
}

domain::Result<std::optional<domain::Derivation>> readDerivation(Connection &connection, domain::Id<domain::Post> post)
{
    Statement row = connection.prepare(u"SELECT %1 FROM derived_post d WHERE d.post_id = ?"_s.arg(derivationColumns()));
    if (auto ran = row.bind(post).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? derivationOf(row) : std::nullopt;
}

domain::Result<> writeDerivation(Connection &connection, const domain::Derivation &derivation)
{
    Statement write = connection.prepare(
        u"INSERT INTO derived_post (post_id, source, text, words_before, words_after, address, cuts, is_numbered) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (post_id) DO UPDATE SET source = excluded.source, text = excluded.text, words_before = excluded.words_before, "
        "words_after = excluded.words_after, address = excluded.address, cuts = excluded.cuts, is_numbered = excluded.is_numbered"_s);
    write.bind(derivation.post).bind(static_cast<int>(derivation.source)).bind(derivation.text).bind(derivation.before).bind(derivation.after);
    return write.bind(derivation.address).bind(jsonOfCuts(derivation.cuts)).bind(derivation.isNumbered).run();
}

domain::Result<> followText(Connection &connection, domain::Id<domain::Post> post, const QString &before, const QString &after)
{
    if (before == after)
        return {};
    const auto found = readDerivation(connection, post);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || (*found)->cuts.isEmpty())
        return {};
    domain::Derivation followed = **found;
    followed.cuts = domain::followedCuts(before, after, followed.cuts);
    return writeDerivation(connection, followed);
}

domain::Result<> sweepDerivations(Connection &connection)
{
    return connection.run(u"DELETE FROM derived_post WHERE post_id NOT IN (SELECT id FROM post)"_s);
}

} // namespace parvis::store
