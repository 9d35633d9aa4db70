// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/articlefiles/articlefiles.h"

#include "core/formats/sitefolder/keptfront.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::ExportProblem;
using domain::Sent;
using domain::Trouble;
using Problem = ExportProblem::Kind;

namespace {

std::unexpected<Trouble> inTheWay(Problem kind, const QString &about = {})
{
    return std::unexpected(domain::troubleOf(ExportProblem{.kind = kind, .about = about}));
}

/// Where a file stands, and what becomes of it.
struct PlannedFile
{
    QString path;
    QByteArray content;
    std::optional<StandingFile> there;
    bool isWritten = false;    ///< it is to be written
};

/// Whether we wrote what stands there, but for what somebody added to its front matter, which goes to `added`.
bool isOurs(const StandingFile &there, const QByteArrayList &digests, bool isFronted, QByteArray &added)
{
    if (digests.contains(digestOfFile(there.content)))
        return true;
    if (!isFronted)
        return false;
    const formats::KeptFront parts = formats::partedFront(there.content);
    if (parts.added.isEmpty() || !digests.contains(digestOfFile(parts.page)))
        return false;
    added = parts.added;
    return true;
}

/// A page without when it was published.
QByteArray timeless(const QByteArray &page, bool isFronted)
{
    if (isFronted)
        return formats::withoutTimes(page);
    const auto begin = page.indexOf("<meta property=\"article:published_time\"");
    const auto end = begin < 0 ? -1 : page.indexOf('\n', begin);
    return end < 0 ? page : page.first(begin) + page.sliced(end + 1);
}

} // namespace

QString toText(const FilesNote &note)
{
    QJsonObject files;
    for (const auto &[path, digests] : note.files.asKeyValueRange()) {
        QJsonArray list;
        for (const QByteArray &digest : digests)
            list.append(QString::fromLatin1(digest));
        files.insert(path, list);
    }
    const QJsonObject whole{{u"slug"_s, note.slug}, {u"publishedAt"_s, domain::toMs(note.publishedAt)}, {u"files"_s, files}};
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

FilesNote filesNoteIn(const QHash<QString, QString> &notes)
{
    const QJsonObject whole = QJsonDocument::fromJson(notes.value(filesNoteKey).toUtf8()).object();
    FilesNote note{.slug = whole.value("slug"_L1).toString(), .publishedAt = domain::fromMs(whole.value("publishedAt"_L1).toInteger()), .files = {}};
    const QJsonObject files = whole.value("files"_L1).toObject();
    for (auto one = files.begin(); one != files.end(); ++one) {
        QByteArrayList digests;
        const QJsonArray list = one.value().toArray();
        for (const auto &digest : list)
            digests << digest.toString().toLatin1();
        note.files.insert(one.key(), digests);
    }
    return note;
}

LeavingArticle leavingOf(const domain::Outgoing &outgoing, const FilesNote &known)
{
    LeavingArticle leaving{.article = outgoing.article->source, .pictures = {}, .note = known};
    domain::Article &article = leaving.article;
    FilesNote &note = leaving.note;
    article.title = outgoing.title;
    article.language = outgoing.language;
    article.status = domain::ArticleStatus::Published;
    if (note.publishedAt == domain::Instant())
        note.publishedAt = outgoing.article->date.value_or(article.publishedAt.value_or(outgoing.now));
    article.publishedAt = note.publishedAt;
    if (!outgoing.article->slug.isEmpty())
        note.slug = domain::slugOf(outgoing.article->slug);
    if (note.slug.isEmpty()) {
        // Of a title without a letter of ours nothing is left.
        constexpr qsizetype digits = 8;
        note.slug = domain::slugOf(article.title);
        if (note.slug == "article"_L1)
            note.slug += u'-' + outgoing.key.left(digits).toLower();
    }
    article.slug = note.slug;
    return leaving;
}

Exchange<LeavingArticle> gathered(domain::Outgoing outgoing)
{
    if (!outgoing.article)
        co_return inTheWay(Problem::OnlyArticles);
    LeavingArticle leaving = leavingOf(outgoing, filesNoteIn(outgoing.notes));
    for (const domain::ArticleFile &file : outgoing.article->files) {
        const Given content = co_await contentOf(file.attachment.media.id);
        if (!content)
            co_return std::unexpected(content.error());
        leaving.pictures.insert(file.address, content->body);
    }
    co_return leaving;
}

Exchange<QStringList> put(Placing placing, FilesNote note)
{
    QList<PlannedFile> planned;
    QStringList paths;
    for (qsizetype i = 0; i < placing.files.size(); ++i) {
        PlannedFile file{.path = placing.files.at(i).name, .content = placing.files.at(i).content, .there = {}};
        if (!isAllowedBelow(file.path))
            co_return inTheWay(Problem::PathNotAllowed, file.path);
        auto there = co_await placing.place->read(file.path);
        if (!there)
            co_return std::unexpected(there.error());
        file.there = *there;
        const bool isPage = i == 0;
        const bool isKnown = note.files.contains(file.path);
        if (!file.there) {
            if (isPage && placing.mustStand && isKnown && !placing.overwrites)
                co_return inTheWay(Problem::GoneThere, file.path);
            file.isWritten = true;
        } else if (file.there->content != file.content) {
            QByteArray added;
            if (isOurs(*file.there, note.files.value(file.path), isPage && placing.isFronted, added)) {
                const QByteArray whole = formats::withAddedFront(file.content, added);
                file.isWritten = whole != file.there->content;
                if (file.isWritten)
                    file.content = whole;
            } else if (placing.overwrites) {
                // What stands in its front matter and is no word of the article was nobody's question.
                if (isPage && isKnown && placing.isFronted)
                    file.content = formats::withAddedFront(file.content, formats::partedFront(file.there->content).added);
                file.isWritten = true;
            } else if (isKnown) {
                co_return inTheWay(Problem::ChangedThere, file.path);
            } else if (isPage && timeless(file.there->content, placing.isFronted) == timeless(file.content, placing.isFronted)) {
                // The same article, sent once before: it keeps its day.
                file.content = file.there->content;
            } else {
                co_return inTheWay(Problem::TakenThere, file.path);
            }
        }
        paths << file.path;
        planned << file;
    }
    QList<PlannedFile> gone;
    const QStringList known = note.files.keys();
    for (const QString &path : known) {
        if (paths.contains(path) || !isAllowedBelow(path))
            continue;
        auto there = co_await placing.place->read(path);
        if (!there)
            co_return std::unexpected(there.error());
        QByteArray added;
        if (*there && !placing.overwrites && !isOurs(**there, note.files.value(path), placing.isFronted, added))
            co_return inTheWay(Problem::ChangedThere, path);
        gone << PlannedFile{.path = path, .content = {}, .there = *there};
    }
    // First it is written down what will be ours: an attempt that breaks off from here on finds its own work again.
    FilesNote before = note;
    FilesNote after{.slug = note.slug, .publishedAt = note.publishedAt, .files = {}};
    for (const PlannedFile &file : planned) {
        // What somebody added is not ours: the digest is that of the page without it.
        const QByteArray digest = digestOfFile(placing.isFronted ? formats::partedFront(file.content).page : file.content);
        if (!before.files[file.path].contains(digest))
            before.files[file.path] << digest;
        after.files.insert(file.path, {digest});
    }
    if (const Given kept = co_await keep(filesNoteKey, toText(before)); !kept)
        co_return std::unexpected(kept.error());
    // The pictures first: whoever sees the page sees them.
    for (auto file = planned.crbegin(); file != planned.crend(); ++file) {
        if (!file->isWritten)
            continue;
        if (const auto written = co_await placing.place->write(file->path, file->content, file->there); !written)
            co_return std::unexpected(written.error());
    }
    for (const PlannedFile &file : gone) {
        if (file.there) {
            if (const auto removed = co_await placing.place->remove(file.path, *file.there, file.path.section(u'/', 0, -2)); !removed)
                co_return std::unexpected(removed.error());
        }
        paths << file.path;
    }
    if (after != before) {
        if (const Given kept = co_await keep(filesNoteKey, toText(after)); !kept)
            co_return std::unexpected(kept.error());
    }
    co_return paths;
}

Exchange<QStringList> taken(Placing placing, FilesNote note)
{
    QList<PlannedFile> gone;
    const QStringList known = note.files.keys();
    for (const QString &path : known) {
        if (!isAllowedBelow(path))
            co_return inTheWay(Problem::PathNotAllowed, path);
        auto there = co_await placing.place->read(path);
        if (!there)
            co_return std::unexpected(there.error());
        QByteArray added;
        if (*there && !placing.overwrites && !isOurs(**there, note.files.value(path), placing.isFronted, added))
            co_return inTheWay(Problem::ChangedThere, path);
        if (*there)
            gone << PlannedFile{.path = path, .content = {}, .there = *there};
    }
    for (const PlannedFile &file : gone) {
        if (const auto removed = co_await placing.place->remove(file.path, *file.there, placing.folderToo); !removed)
            co_return std::unexpected(removed.error());
    }
    co_return known;
}

Exchange<Sent> lookedAfter(Placing placing, domain::Delivery delivery)
{
    const FilesNote note = filesNoteIn(delivery.notes);
    const QString page = placeOfPublication(delivery.remoteId);
    if (page.isEmpty() || !note.files.contains(page))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"nothing was noted of it"_s});
    auto there = co_await placing.place->read(page);
    if (!there)
        co_return std::unexpected(there.error());
    if (!*there)
        co_return inTheWay(Problem::GoneThere, page);
    QByteArray added;
    Sent sent{.state = Sent::State::Published, .remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = note.publishedAt};
    sent.isVerified = isOurs(**there, note.files.value(page), placing.isFronted, added);
    formats::NamedFile shown{.name = page, .content = (*there)->content};
    domain::Standing standing{.text = {}, .leavesAt = {}, .isChanged = !sent.isVerified};
    const QString next = placing.files.isEmpty() ? page : placing.files.first().name;
    if (next != page && !note.files.contains(next) && isAllowedBelow(next)) {
        auto taken = co_await placing.place->read(next);
        if (!taken)
            co_return std::unexpected(taken.error());
        if (*taken) {
            shown = {.name = next, .content = (*taken)->content};
            standing.isChanged = true;
        }
    }
    if (placing.words)
        standing.text = placing.words(shown);
    sent.standing = standing;
    co_return sent;
}

QString idOfPublication(const QString &place, const QString &key)
{
    constexpr qsizetype digits = 8;
    return place + u'#' + key.left(digits).toLower();
}

QString placeOfPublication(const QString &remoteId)
{
    const auto mark = remoteId.lastIndexOf(u'#');
    return mark < 0 ? remoteId : remoteId.first(mark);
}

std::optional<domain::Trouble> troubleOfSiteAddress(const domain::Secret &settings)
{
    const QString given = settings.value(u"address"_s).trimmed();
    QString address = given;
    for (const auto part : {"{slug}"_L1, "{year}"_L1, "{month}"_L1, "{day}"_L1})
        address.replace(part, "x"_L1);
    const QUrl url(address);
    const bool isOfTheWeb = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
    if (given.isEmpty() || isOfTheWeb)
        return std::nullopt;
    return domain::Trouble{.kind = domain::Trouble::Kind::Refused, .said = u"address, no address of the web: %1"_s.arg(given)};
}

QString publicAddress(const QString &pattern, const QString &usual, const domain::Article &article)
{
    if (pattern.isEmpty())
        return {};
    const QDate day = domain::toDateTime(article.publishedAt.value_or(article.createdAt)).date();
    QString address = pattern;
    if (!address.contains("{slug}"_L1)) {
        while (address.endsWith(u'/'))
            address.chop(1);
        address += u'/' + usual;
    }
    return address.replace("{slug}"_L1, article.slug)
        .replace("{year}"_L1, day.toString(u"yyyy"_s))
        .replace("{month}"_L1, day.toString(u"MM"_s))
        .replace("{day}"_L1, day.toString(u"dd"_s));
}

} // namespace parvis::connectors
