// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/wire/wire.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QJsonObject>

namespace parvis::tests {

/// A site that speaks the posts, terms and media of WordPress's REST interface, in memory: a wire without a network. What is held until its time it publishes
/// by itself once its timer ran.
class FakeSite final : public sync::Wire
{
public:
    explicit FakeSite(const FakeClock &clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override;

    /// The next requests find nobody.
    void failNext(int requests) { m_failures = requests; }
    /// The next one that begins like this is done, and its answer gets lost.
    void loseAnswerTo(const QString &asked) { m_lost = asked; }
    /// Whom it knows the next requests as, and whether they may write articles there.
    void setUser(int id, const QString &name, bool mayWrite = true)
    {
        m_userId = id;
        m_userName = name;
        m_mayWrite = mayWrite;
    }
    /// What begins like this is refused from here on: "POST /wp/v2/posts/10"; empty: nothing is.
    void refuse(const QString &asked) { m_refused = asked; }
    /// Whether its timer works: what is due is published when somebody asks for something.
    void setTimed(bool isTimed) { m_isTimed = isTimed; }
    /// Somebody says something below an article; 0: a visitor.
    void comment(int author, const QString &name, const QString &text);
    /// Somebody writes something there.
    void rewrite(int n, const QString &field, const QJsonValue &value) { m_posts[n].insert(field, value); }
    /// The posts that were made, oldest first, those in the trash as well: "title", "content", "status", "date_gmt", "featured_media".
    [[nodiscard]] const QList<QJsonObject> &posts() const { return m_posts; }
    [[nodiscard]] int uploads() const { return m_uploads; }
    /// The form of the file that came last.
    [[nodiscard]] const QByteArray &lastUpload() const { return m_lastUpload; }
    /// "POST /wp/v2/posts/10", oldest first.
    [[nodiscard]] const QStringList &asked() const { return m_asked; }

private:
    [[nodiscard]] connectors::HttpResponse answer(const connectors::HttpRequest &request);
    [[nodiscard]] connectors::HttpResponse said(int status, const QByteArray &body) const;
    [[nodiscard]] QByteArray jsonOf(const QJsonObject &post) const;
    [[nodiscard]] connectors::HttpResponse postAt(const connectors::HttpRequest &request, qsizetype n);
    void write(QJsonObject &post, const QJsonObject &fields);

    const FakeClock &m_clock;
    QList<QJsonObject> m_posts;
    QList<QJsonObject> m_comments; ///< newest first
    QStringList m_asked;
    QString m_lost;
    QString m_refused;
    QString m_userName = QStringLiteral("ada");
    int m_userId = 1;
    bool m_mayWrite = true;
    QByteArray m_lastUpload;
    int m_failures = 0;
    int m_uploads = 0;
    bool m_isTimed = true;
};

} // namespace parvis::tests
