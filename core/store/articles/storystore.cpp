// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/storystore.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

QString jsonOfLines(const QStringList &lines)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(lines)).toJson(QJsonDocument::Compact));
}

QStringList linesOfJson(const QString &json)
{
    QStringList lines;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &line : array)
        lines << line.toString();
    return lines;
}

domain::Result<domain::StoryTemplate> writeTemplate(Connection &connection, const domain::StoryTemplate &given)
{
    Statement write = connection.prepare(
        u"INSERT INTO story_template (id, title, summary, language, body, questions, checklist, goal_words) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET title = excluded.title, summary = excluded.summary, language = excluded.language, body = excluded.body, "
        "questions = excluded.questions, checklist = excluded.checklist, goal_words = excluded.goal_words"_s);
    write.bind(given.id).bind(given.title).bind(given.summary).bind(given.language).bind(given.body);
    write.bind(jsonOfLines(given.questions)).bind(jsonOfLines(given.checklist)).bind(given.goalWords);
    if (auto ran = write.run(); !ran)
        return std::unexpected(ran.error());
    domain::StoryTemplate written = given;
    if (written.id.isNull())
        written.id = domain::Id<domain::StoryTemplate>(connection.lastKey());
    connection.changes().storyTemplates.updated << written.id;
    return written;
}

domain::Result<> writeSteps(Connection &connection, domain::Id<domain::Article> article, const QList<domain::StoryStep> &steps)
{
    Statement known = connection.prepare(u"SELECT 1 FROM article WHERE id = ?"_s);
    if (auto ran = known.bind(article).run(); !ran)
        return ran;
    if (!known.next())
        return domain::failure(domain::Error::Kind::NotFound, u"article %1"_s.arg(article.value()));
    Statement remove = connection.prepare(u"DELETE FROM story_step WHERE article_id = ?"_s);
    if (auto ran = remove.bind(article).run(); !ran)
        return ran;
    Statement insert = connection.prepare(u"INSERT INTO story_step (article_id, position, kind, text, is_done) VALUES (?, ?, ?, ?, ?)"_s);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        insert.bind(article).bind(static_cast<qint64>(i)).bind(static_cast<int>(steps[i].kind)).bind(steps[i].text).bind(steps[i].isDone);
        if (auto ran = insert.run(); !ran)
            return ran;
    }
    connection.changes().articles.updated << article;
    return {};
}

} // namespace

StoryStore::StoryStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::StoryTemplate>>> StoryStore::templates() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::StoryTemplate>> {
        Statement rows = connection.prepare(
            u"SELECT id, title, summary, language, body, questions, checklist, goal_words FROM story_template ORDER BY title COLLATE NOCASE, id"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::StoryTemplate> templates;
        while (rows.next()) {
            templates.append({.id = rows.id<domain::StoryTemplate>(0),
                              .title = rows.text(1),
                              .summary = rows.text(2),
                              .language = rows.text(3),
                              .body = rows.text(4),
                              .questions = linesOfJson(rows.text(5)),
                              .checklist = linesOfJson(rows.text(6)),
                              .goalWords = rows.isNull(7) ? std::nullopt : std::optional(static_cast<int>(rows.number(7)))});
        }
        return templates;
    });
}

QFuture<domain::Result<domain::StoryTemplate>> StoryStore::saveTemplate(const domain::StoryTemplate &given)
{
    return m_database.write([given](Connection &connection) { return writeTemplate(connection, given); });
}

QFuture<domain::Result<>> StoryStore::removeTemplate(domain::Id<domain::StoryTemplate> id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<> {
        Statement remove = connection.prepare(u"DELETE FROM story_template WHERE id = ?"_s);
        if (auto ran = remove.bind(id).run(); !ran)
            return ran;
        if (remove.affected() > 0)
            connection.changes().storyTemplates.removed << id;
        return {};
    });
}

QFuture<domain::Result<QList<domain::StoryStep>>> StoryStore::steps(domain::Id<domain::Article> article) const
{
    return m_database.read([article](Connection &connection) -> domain::Result<QList<domain::StoryStep>> {
        Statement rows = connection.prepare(u"SELECT kind, text, is_done FROM story_step WHERE article_id = ? ORDER BY position"_s);
        if (auto ran = rows.bind(article).run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::StoryStep> steps;
        while (rows.next()) {
            const auto kind = rows.number(0) == 1 ? domain::StoryStep::Kind::Check : domain::StoryStep::Kind::Question;
            steps.append({.kind = kind, .text = rows.text(1), .isDone = rows.flag(2)});
        }
        return steps;
    });
}

QFuture<domain::Result<>> StoryStore::setSteps(domain::Id<domain::Article> article, const QList<domain::StoryStep> &steps)
{
    return m_database.write([article, steps](Connection &connection) { return writeSteps(connection, article, steps); });
}

} // namespace parvis::store
