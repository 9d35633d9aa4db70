// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv/csvmapping.h"
#include "core/formats/csv/csvrows.h"
#include "core/formats/text/decodetext.h"

#include "core/domain/base/instant.h"

#include <QtCore/QBuffer>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

struct Names
{
    int CsvMapping::*column;
    QStringList words;
};

/// Column names as French and English exports write them, folded (lower case, no accents, no punctuation). The first that fits wins.
const QList<Names> &knownNames()
{
    static const QList<Names> names{
        {&CsvMapping::remoteId,
         {u"remoteid"_s, u"id"_s, u"identifiant"_s, u"identifier"_s, u"uid"_s, u"guid"_s, u"messageid"_s, u"reference"_s, u"ref"_s, u"commentid"_s,
          u"postid"_s}},
        {&CsvMapping::inReplyTo, {u"inreplyto"_s, u"replyto"_s, u"parent"_s, u"parentid"_s, u"enreponsea"_s, u"reponsea"_s}},
        {&CsvMapping::text,
         {u"texte"_s, u"text"_s, u"message"_s, u"contenu"_s, u"content"_s, u"commentaire"_s, u"comment"_s, u"body"_s, u"corps"_s, u"avis"_s, u"review"_s,
          u"verbatim"_s, u"propos"_s, u"description"_s, u"publication"_s, u"post"_s, u"tweet"_s}},
        {&CsvMapping::title, {u"titre"_s, u"title"_s, u"sujet"_s, u"objet"_s, u"subject"_s, u"headline"_s}},
        {&CsvMapping::handle,
         {u"handle"_s, u"pseudo"_s, u"pseudonyme"_s, u"compte"_s, u"username"_s, u"account"_s, u"email"_s, u"courriel"_s, u"mail"_s, u"authorhandle"_s,
          u"screenname"_s, u"login"_s}},
        {&CsvMapping::author,
         {u"auteur"_s, u"author"_s, u"auteure"_s, u"autrice"_s, u"nom"_s, u"name"_s, u"de"_s, u"from"_s, u"client"_s, u"user"_s, u"utilisateur"_s,
          u"authorname"_s, u"customer"_s, u"qui"_s, u"who"_s}},
        {&CsvMapping::date,
         {u"date"_s, u"datedepublication"_s, u"publishedat"_s, u"createdat"_s, u"created"_s, u"published"_s, u"publiele"_s, u"datetime"_s, u"timestamp"_s,
          u"time"_s, u"heure"_s, u"quand"_s, u"when"_s, u"dateheure"_s}},
        {&CsvMapping::url, {u"url"_s, u"lien"_s, u"link"_s, u"adresse"_s, u"permalink"_s, u"permalien"_s, u"address"_s, u"page"_s}},
        {&CsvMapping::language, {u"langue"_s, u"language"_s, u"lang"_s, u"locale"_s}},
        {&CsvMapping::kind, {u"kind"_s}},
        {&CsvMapping::service, {u"service"_s}},
        {&CsvMapping::state, {u"state"_s}},
        {&CsvMapping::channel, {u"canal"_s, u"channel"_s, u"source"_s, u"reseau"_s, u"network"_s, u"plateforme"_s, u"platform"_s, u"service"_s, u"site"_s}},
    };
    return names;
}

QString folded(const QString &name)
{
    QString out;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

QList<CsvRows::Row> firstRows(const QByteArray &head, char delimiter, const QByteArray &encoding, qsizetype count)
{
    QByteArray bytes = head;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    CsvRows reader(buffer, delimiter, encoding);
    QList<CsvRows::Row> rows;
    while (rows.size() < count) {
        auto row = reader.next();
        if (!row)
            break;
        rows.append(std::move(*row));
    }
    return rows;
}

/// The delimiter that cuts the first rows into the same number of columns most often, more columns being better among equals. Where none cuts the first
/// row, the table has one column, and the one that cuts the fewest others does the least harm.
char guessDelimiter(const QByteArray &head, const QByteArray &encoding)
{
    constexpr qsizetype sample = 30;
    constexpr qsizetype ofTable = 1'000'000;   // any table is better than a column
    char best = ',';
    qsizetype bestScore = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const auto rows = firstRows(head, candidate, encoding, sample);
        if (rows.isEmpty())
            continue;
        const qsizetype columns = rows.front().fields.size();
        const qsizetype alike = std::ranges::count_if(rows, [columns](const CsvRows::Row &row) { return row.fields.size() == columns; });
        const qsizetype score = alike * 100 / rows.size() * 100 + std::min<qsizetype>(columns, 99) + (columns > 1 ? ofTable : 0);
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

void mapByName(const QStringList &header, CsvMapping &mapping)
{
    for (const Names &names : knownNames()) {
        for (const QString &word : names.words) {
            const auto found = std::ranges::find_if(header, [&word](const QString &name) { return folded(name) == word; });
            if (found != header.end()) {
                mapping.*names.column = static_cast<int>(found - header.begin());
                break;
            }
        }
    }
    if (mapping.service == mapping.channel)
        mapping.service = -1;
    // Elsewhere it is where somebody lives.
    if (mapping.kind < 0)
        mapping.state = -1;
    // Only where there is no other name for what was said, words inside a longer name count ("Texte du commentaire").
    if (mapping.text < 0 && mapping.title < 0) {
        for (int column = 0; column < header.size(); ++column) {
            const QString name = folded(header[column]);
            for (const QString &word : {u"texte"_s, u"text"_s, u"message"_s, u"comment"_s, u"contenu"_s, u"content"_s, u"avis"_s}) {
                if (mapping.text < 0 && name.contains(word))
                    mapping.text = column;
            }
        }
    }
}

bool isDate(const QString &value)
{
    return domain::parseInstant(value, domain::DateOrder::DayFirst) || domain::parseInstant(value, domain::DateOrder::MonthFirst);
}

bool isAddress(const QString &value)
{
    return value.startsWith("http://"_L1) || value.startsWith("https://"_L1);
}

bool isMostlyAddresses(const QList<CsvRows::Row> &rows, int column)
{
    return std::ranges::count_if(rows, [column](const CsvRows::Row &row) { return isAddress(row.fields.value(column).trimmed()); }) * 2 > rows.size();
}

bool isMapped(const CsvMapping &mapping, int column)
{
    return std::ranges::any_of(knownNames(), [&](const Names &names) { return mapping.*names.column == column; });
}

/// Of the columns that no name settled the values speak: dates, addresses, and the one with the most words is the text.
void mapByShape(const QList<CsvRows::Row> &rows, CsvMapping &mapping)
{
    if (rows.isEmpty())
        return;
    const CsvMapping named = mapping;
    const qsizetype columns = rows.front().fields.size();
    std::pair<qsizetype, qsizetype> most; // words, then characters
    for (int column = 0; column < columns; ++column) {
        if (isMapped(named, column))
            continue;
        qsizetype dates = 0;
        std::pair<qsizetype, qsizetype> size;
        for (const CsvRows::Row &row : rows) {
            const QString value = row.fields.value(column).simplified();
            dates += isDate(value) ? 1 : 0;
            size.first += value.isEmpty() ? 0 : value.count(u' ') + 1;
            size.second += value.size();
        }
        if (mapping.date < 0 && dates * 2 > rows.size()) {
            mapping.date = column;
        } else if (isMostlyAddresses(rows, column)) {
            if (mapping.url < 0)
                mapping.url = column;
        } else if (size > most) {
            most = size;
            mapping.text = column;
        }
    }
}

/// An address is not what was said, whatever its column is called, where another column holds words.
void leaveAddressesOut(const QList<CsvRows::Row> &rows, CsvMapping &mapping)
{
    if (mapping.text < 0 || !isMostlyAddresses(rows, mapping.text))
        return;
    CsvMapping other = mapping;
    if (other.url < 0)
        other.url = mapping.text;
    other.text = -1;
    CsvMapping shaped = other;
    mapByShape(rows, shaped);
    other.text = other.title < 0 ? shaped.text : -1;
    if (other.text >= 0 || other.title >= 0)
        mapping = other;
}

/// A first row is a header when one of its names is known, or when it names a column whose values have a shape that it has not itself (dates,
/// addresses, numbers). Words over words may as well be said by somebody: then no row is lost. Of a single column only a known name is one.
bool looksLikeHeader(const QStringList &first, const QList<CsvRows::Row> &others)
{
    if (first.size() == 1) {
        const QString only = folded(first.front());
        return std::ranges::any_of(knownNames(), [&only](const Names &names) { return names.words.contains(only); });
    }
    CsvMapping named;
    mapByName(first, named);
    if (named.text >= 0 || named.title >= 0 || named.date >= 0 || named.author >= 0)
        return true;
    constexpr qsizetype longestName = 40;
    if (std::ranges::any_of(first, [](const QString &value) { return value.size() > longestName || isDate(value) || isAddress(value); }))
        return false;
    const auto isNumber = [](const QString &value) {
        bool isGood = false;
        value.toDouble(&isGood);
        return isGood;
    };
    const auto isShaped = [&](int column, const auto &hasShape) {
        return !hasShape(first.at(column).trimmed())
            && std::ranges::count_if(others, [&](const CsvRows::Row &row) { return hasShape(row.fields.value(column).trimmed()); }) * 2 > others.size();
    };
    for (int column = 0; column < first.size(); ++column) {
        if (isShaped(column, isDate) || isShaped(column, isAddress) || isShaped(column, isNumber))
            return true;
    }
    return false;
}

/// The order that fits every date of the column; the day first where both do.
domain::DateOrder guessDateOrder(const QList<CsvRows::Row> &rows, int column)
{
    using domain::DateOrder;
    qsizetype dayFirst = 0;
    qsizetype monthFirst = 0;
    for (const CsvRows::Row &row : rows) {
        const QString value = row.fields.value(column);
        dayFirst += domain::parseInstant(value, DateOrder::DayFirst) ? 1 : 0;
        monthFirst += domain::parseInstant(value, DateOrder::MonthFirst) ? 1 : 0;
    }
    return monthFirst > dayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

/// Takes off what the end of the beginning cut through: the last row, and a quote that the rest of the file closes. Where whole rows stand behind the
/// quote, nothing closes it.
void leaveOutCut(QList<CsvRows::Row> &rows, bool isToTheEnd)
{
    constexpr qsizetype telling = 5;
    if (rows.size() > 1 && isToTheEnd)
        rows.removeLast();
    const qsizetype columns = rows.front().fields.size();
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const auto behind = rows.sliced(i + 1).first(std::min(telling, rows.size() - i - 1));
        const bool isTelling
            = behind.size() == telling && std::ranges::all_of(behind, [columns](const CsvRows::Row &row) { return row.fields.size() == columns; });
        if (rows[i].isOpen && !isTelling) {
            rows.resize(i);
            return;
        }
    }
}

} // namespace

CsvMapping guessCsvMapping(const QByteArray &head)
{
    constexpr qsizetype sample = 300;
    CsvMapping mapping;
    mapping.encoding = guessEncoding(head);
    mapping.delimiter = guessDelimiter(head, mapping.encoding);
    auto rows = firstRows(head, mapping.delimiter, mapping.encoding, sample);
    if (rows.isEmpty())
        return mapping;
    const QStringList first = rows.front().fields;
    mapping.hasHeader = looksLikeHeader(first, rows.sliced(1));
    if (mapping.hasHeader) {
        mapByName(first, mapping);
        rows.removeFirst();
    }
    if (mapping.text < 0 && mapping.title < 0) {
        CsvMapping shaped = mapping;
        mapByShape(rows, shaped);
        mapping.text = shaped.text;
        if (!mapping.hasHeader) {
            mapping.date = shaped.date;
            mapping.url = shaped.url;
        }
    }
    leaveAddressesOut(rows, mapping);
    if (mapping.date >= 0)
        mapping.dateOrder = guessDateOrder(rows, mapping.date);
    return mapping;
}

CsvPreview previewCsv(const QByteArray &head, const CsvMapping &mapping, bool isWhole)
{
    constexpr qsizetype shown = 50;
    CsvPreview preview;
    auto rows = firstRows(head, mapping.delimiter, mapping.encoding, shown + 2);
    if (rows.isEmpty())
        return preview;
    preview.columns = static_cast<int>(rows.front().fields.size());
    if (!isWhole)
        leaveOutCut(rows, rows.size() < shown + 2);
    if (mapping.hasHeader && !rows.isEmpty())
        preview.header = rows.takeFirst().fields;
    for (const CsvRows::Row &row : rows) {
        if (preview.rows.size() < shown) {
            preview.rows.append(row.fields);
            preview.lines.append(row.line);
        }
    }
    return preview;
}

} // namespace parvis::formats
