// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/importsentences.h"

#include "core/domain/channels/httpstatus.h"
#include "models/channels/saidwords.h"
#include "models/shell/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::RefusalReason;

namespace {

/// Whose words these are, for the translation.
struct RefusalWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Imports)
};

/// The reasons that core gives, for the translation; those that name a number or a path, or come from a server, stay as they are.
constexpr std::array reasons{
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is empty"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it holds no vCard"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "no column is called name, mail or company"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a PDF document, neither a vCard nor a table of text (CSV)"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a workbook or another packed file, neither a vCard nor a table of text; save it as CSV"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a web page, not a feed"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is XML that declares entities, which are not expanded, and not a feed"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is XML, but not a feed"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is JSON, but neither a JSON Feed nor a Mastodon archive"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is not a feed, an archive, a mailbox or a table"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it has no list of orderedItems"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it has no list of items"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a table without rows"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "no column is mapped to a text or a title"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it has neither an rss, an RDF nor a feed element"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "the feed cannot be read"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a feed that declares entities, which are not expanded"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it does not begin with a \"From \" line"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a zip file, but no archive that Parvis knows"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is an archive of Facebook or Instagram as web pages; ask there for one in JSON"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is an archive of YouTube without its comments as a table"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a part of an archive of X; choose the whole zip, or the folder that it was unpacked to"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it has no outbox.json"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is another archive than was said"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it holds no list"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a gzip file that is cut off"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a gzip file that is damaged"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a gzip file in a gzip file"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a gzip file of more than 50 MB"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it holds more than 50 MB"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "more than 50 MB"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is no regular file"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it redirects to itself"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it redirects more than 10 times, perhaps in a loop"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it redirects from https to http"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "the compressed answer is damaged"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "no header"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "unknown entity"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "not an entry"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "not an object"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "the document ends inside the item"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "more than 500 characters"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "more than 20000 characters"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "over 20 MB"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "over 50 MB"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "over 10,000,000 characters"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "none"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is not UTF-8 text"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it holds bytes of zero, which no text has"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is JSON that is cut off or damaged"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it was not found"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is cut off or damaged"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "its size is not what it says"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it says that it has more than 64 million pixels"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "SVG may hold programs"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is no PNG, JPEG, GIF or WebP"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is over 20 MB"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is an EPUB book; those are written only"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a PDF document; those are written only"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a mail message; those are written only"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is an image; it can be inserted into an article"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a drawing in SVG, not an article"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is XML, but no export of WordPress"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "neither its name nor what it begins with says that it is Markdown"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it has neither a title nor a text"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "its text is kept as Lexical alone"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "its quotation mark is never closed"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "a list stands where titles and dates are looked for"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "front matter begins there and never ends"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is no document of Word"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is no OpenDocument text"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is an archive that holds neither a document of Word nor an OpenDocument text"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a document in RTF; save it as .docx or .odt"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a document of an old Word; save it as .docx or .odt"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "a tab stands where YAML wants spaces"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is no list of keys and what they say"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "an article has at most 10 million characters"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "its elements are nested too deep"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it declares entities, which are not expanded"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is no export of WordPress"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is no export of Ghost"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it holds a file whose name leads out of it"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is no zip archive, or one that is cut off or damaged"),
    QT_TRANSLATE_NOOP("parvis::models::Imports", "it is a folder without articles"),
};

QString withoutStop(QString said)
{
    while (said.endsWith(u'.') || said.endsWith(u':') || said.endsWith(u' '))
        said.chop(1);
    return said;
}

std::optional<QString> ownReason(const QString &reason);

/// A reason of which a number or a name is part, in the person's language; nothing where it is none of these.
std::optional<QString> translatedWithValue(const QString &reason)
{
    const auto match = [&reason](const QString &pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption).match(reason);
    };
    const auto number = [](const QRegularExpressionMatch &found) { return QLocale().toString(found.captured(1).toLongLong()); };
    if (const auto line = match(u"line (\\d+): (.*)"_s); line.hasMatch()) {
        QString said = withoutStop(line.captured(2));
        if (const auto own = ownReason(said))
            //: %1 is its number, %2 what is wrong with it
            return RefusalWords::tr("line %1: %2").arg(line.captured(1), *own);
        static const QRegularExpression quoted(u"^not understood \\((.*)\\)$"_s, QRegularExpression::DotMatchesEverythingOption);
        if (const auto words = quoted.match(said); words.hasMatch())
            said = words.captured(1);
        // What the parser says is English and stays in brackets.
        return said == "not understood"_L1 ? RefusalWords::tr("line %1 is not understood").arg(line.captured(1))
                                           : RefusalWords::tr("line %1 is not understood (%2)").arg(line.captured(1), said);
    }
    if (const auto size = match(u"(\\d+) bytes"_s); size.hasMatch())
        return QLocale().formattedDataSize(size.captured(1).toLongLong(), 0, QLocale::DataSizeSIFormat);
    if (const auto size = match(u"(\\d+) MB"_s); size.hasMatch())
        return QLocale().formattedDataSize(size.captured(1).toLongLong() * 1'000'000, 0, QLocale::DataSizeSIFormat);
    if (const auto length = match(u"(\\d+) characters of HTML"_s); length.hasMatch())
        return RefusalWords::tr("%1 characters of HTML").arg(number(length));
    if (const auto language = match(u"front matter in '(.*)' is not read"_s); language.hasMatch())
        return RefusalWords::tr("front matter in “%1” is not read").arg(language.captured(1));
    if (const auto files = match(u"it holds more than (\\d+) files"_s); files.hasMatch())
        return RefusalWords::tr("it holds more than %1 files").arg(number(files));
    if (const auto size = match(u"it holds more than (\\d+) MB"_s); size.hasMatch())
        return RefusalWords::tr("it holds more than %1 MB").arg(number(size));
    if (const auto part = match(u"'(.*)' in it cannot be unpacked"_s); part.hasMatch())
        return RefusalWords::tr("“%1” in it cannot be unpacked").arg(part.captured(1));
    if (const auto part = match(u"'(.*)' in it is damaged"_s); part.hasMatch())
        return RefusalWords::tr("“%1” in it is damaged").arg(part.captured(1));
    return std::nullopt;
}

/// A reason that core words itself, in the person's language and without a full stop; nothing of what others say (parsers, servers, the system).
std::optional<QString> ownReason(const QString &reason)
{
    const auto known = std::ranges::find_if(reasons, [&reason](const char *one) { return reason == QLatin1StringView(one); });
    if (known != reasons.end())
        return withoutStop(QCoreApplication::translate("parvis::models::Imports", *known));
    return translatedWithValue(reason);
}

/// A reason without a full stop, in the person's language where it can be.
QString translated(const QString &reason)
{
    return ownReason(reason).value_or(withoutStop(reason.trimmed()));
}

/// Why a value that should be of that kind became a field.
QString keptAsField(const QString &kind, const QString &value)
{
    if (kind == "mail"_L1)
        return RefusalWords::tr("“%1” is no mail address and is kept as a field.").arg(value);
    if (kind == "site"_L1)
        return RefusalWords::tr("“%1” is no address of the web and is kept as a field.").arg(value);
    if (kind == "language"_L1)
        return RefusalWords::tr("“%1” is no language that Parvis knows and is kept as a field.").arg(value);
    return RefusalWords::tr("“%1” is no role that Parvis knows and is kept as a field.").arg(value);
}

QString reason(const domain::Refusal &refusal)
{
    switch (refusal.reason) {
    case RefusalReason::Unreadable:
        return RefusalWords::tr("it cannot be read (%1).").arg(translated(refusal.detail));
    case RefusalReason::Truncated:
        return RefusalWords::tr("it is cut off: its end is missing.");
    case RefusalReason::Empty:
        return RefusalWords::tr("it has neither title nor text nor address.");
    case RefusalReason::UnknownType:
        return RefusalWords::tr("its type, “%1”, is not one that Parvis knows.").arg(translated(refusal.detail));
    case RefusalReason::BadDate:
        return refusal.detail.isEmpty() ? RefusalWords::tr("it has no date.") : RefusalWords::tr("“%1” is no date.").arg(refusal.detail);
    case RefusalReason::MissingField:
        if (refusal.detail == "name"_L1)
            return RefusalWords::tr("it has neither a name, a company nor a mail address.");
        return RefusalWords::tr("the field “%1” is missing.").arg(refusal.detail);
    case RefusalReason::WrongColumnCount:
        return RefusalWords::tr("it has another number of columns than the others (%1).").arg(refusal.detail);
    case RefusalReason::BadEncoding:
        return RefusalWords::tr("it is not text in the encoding chosen.");
    case RefusalReason::TooLarge:
        return RefusalWords::tr("it is too large (%1).").arg(translated(refusal.detail));
    case RefusalReason::Private:
        return RefusalWords::tr("it is a private message.");
    case RefusalReason::ForbiddenMarkup:
        return RefusalWords::tr("it declares entities, which Parvis does not expand.");
    case RefusalReason::Ours:
        return RefusalWords::tr("it is one of our own (%1); a table brings what others said.").arg(refusal.detail);
    case RefusalReason::OpenQuotes:
        return RefusalWords::tr("its quotation mark is never closed.");
    case RefusalReason::MatchForbidden:
        return RefusalWords::tr("the account %1 was left out: its service forbids matching it with other accounts.").arg(refusal.detail);
    case RefusalReason::NotKept:
        return RefusalWords::tr("its %1 was left out: a workspace has no place for it.").arg(refusal.detail);
    case RefusalReason::KeptAsField:
        return keptAsField(refusal.detail.section(u':', 0, 0), refusal.detail.section(u':', 1));
    }
    return {};
}

} // namespace

QString sentence(const domain::Refusal &refusal)
{
    const QString &entry = refusal.entry;
    if (entry == "end"_L1)
        //: what comes of a source after it was cut off; %1 says why
        return RefusalWords::tr("The rest: %1").arg(reason(refusal));
    if (entry.startsWith("row "_L1))
        return RefusalWords::tr("Row %1: %2").arg(entry.sliced(4), reason(refusal));
    if (entry.startsWith("entry "_L1))
        return RefusalWords::tr("Entry %1: %2").arg(entry.sliced(6), reason(refusal));
    if (entry.startsWith("card "_L1))
        return RefusalWords::tr("Card %1: %2").arg(entry.sliced(5), reason(refusal));
    if (entry.startsWith("post "_L1))
        return RefusalWords::tr("Post %1: %2").arg(entry.sliced(5), reason(refusal));
    return entry.isEmpty() ? reason(refusal) : RefusalWords::tr("%1: %2").arg(entry, reason(refusal));
}

QString explainSource(const domain::Error &error)
{
    using Kind = domain::Error::Kind;
    const QString reason = translated(error.detail);
    if (reason.isEmpty())
        return explain(error);
    // An answer's detail begins with its status.
    if ((error.kind == Kind::Network || error.kind == Kind::Refused) && reason.front().isDigit())
        return domain::bareStatusIn(reason) ? RefusalWords::tr("The server answered with an error: %1.").arg(saidWords(reason))
                                            : RefusalWords::tr("The server answered with an error (%1).").arg(reason);
    const bool isOwn = ownReason(error.detail).has_value();
    switch (error.kind) {
    case Kind::Invalid:
        return (isOwn ? RefusalWords::tr("This is nothing that Parvis can take in: %1.") : RefusalWords::tr("This is nothing that Parvis can take in (%1)."))
            .arg(reason);
    case Kind::Unreadable:
        return (isOwn ? RefusalWords::tr("The file cannot be read: %1.") : RefusalWords::tr("The file cannot be read (%1).")).arg(reason);
    case Kind::TooLarge:
        return (isOwn ? RefusalWords::tr("It is too large: %1.") : RefusalWords::tr("It is too large (%1).")).arg(reason);
    case Kind::Network:
        return RefusalWords::tr("The address does not answer: %1.").arg(reason);
    case Kind::Refused:
        return RefusalWords::tr("The server refused: %1.").arg(reason);
    case Kind::NotFound:
        if (error.detail.endsWith("outbox.json"_L1))
            return RefusalWords::tr("There is no archive of an account in this folder. Of folders, only those that such an archive was unpacked to are taken "
                                    "in; choose files one by one.");
        return RefusalWords::tr("There is no such file.");
    default:
        return explain(error);
    }
}

QString explainReason(const QString &detail)
{
    return translated(detail);
}

QString summary(const domain::Import &import)
{
    if (import.read == 0)
        return import.id.isNull() ? RefusalWords::tr("Nothing new since the last time") : RefusalWords::tr("It held nothing");
    QStringList parts{RefusalWords::tr("%Ln taken in", nullptr, static_cast<int>(import.added))};
    if (import.known > 0)
        parts.append(RefusalWords::tr("%Ln already known", nullptr, static_cast<int>(import.known)));
    if (import.refusedCount > 0)
        parts.append(RefusalWords::tr("%Ln refused", nullptr, static_cast<int>(import.refusedCount)));
    return parts.join(u", "_s);
}

QString shortName(const QString &source)
{
    if (const auto scheme = source.indexOf("://"_L1); scheme > 0)
        return source.sliced(scheme + 3);
    const QString name = QFileInfo(source).fileName();
    return name.isEmpty() ? source : name;
}

} // namespace parvis::models
