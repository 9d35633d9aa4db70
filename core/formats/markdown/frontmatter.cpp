// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/frontmatter.h"

#include "core/formats/markdown/frontfacts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using ErrorKind = domain::Error::Kind;

constexpr int deepestFront = 3;

QString scalarOf(const YAML::Node &node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

void takeYaml(FrontMatter &front, const YAML::Node &map, const QString &path)
{
    for (const auto &entry : map) {
        const QString key = path + scalarOf(entry.first).toLower();
        if (entry.second.IsMap() && path.count(u'.') < deepestFront) {
            takeYaml(front, entry.second, key + u'.');
        } else if (entry.second.IsSequence()) {
            FrontValue list{.values = {}, .isList = true};
            for (const auto &value : entry.second)
                list.values.append(scalarOf(value));
            front.insert(key, list);
        } else if (entry.second.IsScalar()) {
            front.insert(key, {.values = {scalarOf(entry.second)}});
        }
    }
}

domain::Error errorOnLine(qsizetype line, const QString &what)
{
    return {.kind = ErrorKind::Invalid, .detail = u"line %1: %2"_s.arg(line).arg(what)};
}

/// With the words of a parser.
domain::Error notUnderstood(qsizetype line, const QString &said)
{
    return errorOnLine(line, u"not understood (%1)"_s.arg(said));
}

/// The line of the page on which a value begins with a quotation mark that is not closed there: the last one, as what follows is within the quotes.
qsizetype lineOfOpenQuote(const QString &front)
{
    static const QRegularExpression open(u"(?:^|[:\\-\\[,]\\s*)(?:\"[^\"]*|'[^']*)$"_s);
    const QStringList lines = front.split(u'\n');
    for (qsizetype i = lines.size(); i-- > 0;) {
        if (open.match(lines[i]).hasMatch())
            return i + 2;
    }
    return 1;
}

/// Nothing where it is no mapping.
domain::Result<std::optional<FrontMatter>> readYaml(const QString &text)
{
    try {
        // The mark of another document may not stand within quotes: without it, what is never closed would end where the text does.
        const YAML::Node node = YAML::Load((text + u"\n---\n"_s).toStdString());
        if (node.IsSequence())
            return std::unexpected(errorOnLine(2, u"a list stands where titles and dates are looked for"_s));
        FrontMatter front;
        if (node.IsMap())
            takeYaml(front, node, {});
        return node.IsMap() || node.IsNull() ? std::optional(front) : std::nullopt;
    } catch (const YAML::Exception &exception) {
        if (exception.msg == YAML::ErrorMsg::DOC_IN_SCALAR || exception.msg == YAML::ErrorMsg::EOF_IN_SCALAR)
            return std::unexpected(errorOnLine(lineOfOpenQuote(text), u"its quotation mark is never closed"_s));
        return std::unexpected(notUnderstood(std::min<qsizetype>(exception.mark.line + 2, text.count(u'\n') + 1), QString::fromStdString(exception.msg)));
    }
}

void takeJson(FrontMatter &front, const QJsonObject &object, const QString &path)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString key = path + entry.key().toLower();
        if (entry->isObject() && path.count(u'.') < deepestFront) {
            takeJson(front, entry->toObject(), key + u'.');
        } else if (entry->isArray()) {
            FrontValue list{.values = {}, .isList = true};
            for (const auto &value : entry->toArray())
                list.values.append(value.toVariant().toString());
            front.insert(key, list);
        } else if (!entry->isObject() && !entry->isNull()) {
            front.insert(key, {.values = {entry->toVariant().toString()}});
        }
    }
}

FrontMatter takeJson(const QJsonObject &object)
{
    FrontMatter front;
    takeJson(front, object, {});
    return front;
}

/// Where the JSON object that the text begins with ends; -1 where it does not.
qsizetype endOfObject(const QString &text)
{
    int depth = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted && c == u'\\')
            ++i;
        else if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == u'{')
            ++depth;
        else if (!isQuoted && c == u'}' && --depth == 0)
            return i + 1;
    }
    return -1;
}

QString withoutEmptyLines(QString body)
{
    qsizetype empty = 0;
    while (empty < body.size() && body[empty] == u'\n')
        ++empty;
    return body.remove(0, empty);
}

/// A text that begins with a line of a fence, in pieces.
struct FencedText
{
    QString fence;                   ///< "---" or "+++"
    QString language;                ///< what stands behind the first fence: "js", "json"; mostly nothing
    QString front;                   ///< up to the second fence
    std::optional<QString> body;     ///< nothing where there is no second one
};

std::optional<FencedText> fenced(const QString &text)
{
    static const QRegularExpression opening(u"^(---|\\+\\+\\+)(js|javascript|ts|coffee|json|ya?ml|toml)?[ \\t]*\\n"_s);
    const auto match = opening.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    FencedText parts{.fence = match.captured(1), .language = match.captured(2), .front = text.sliced(match.capturedLength()), .body = {}};
    const QRegularExpression closing(u'^' + QRegularExpression::escape(parts.fence) + u"[ \\t]*$"_s, QRegularExpression::MultilineOption);
    if (const auto end = closing.match(parts.front); end.hasMatch()) {
        parts.body = withoutEmptyLines(parts.front.sliced(end.capturedEnd()));
        parts.front.truncate(end.capturedStart());
    }
    return parts;
}

/// Whether the first line that says something says it as front matter does: a word with its colon (or, in TOML, its equals sign).
bool beginsWithKey(const QString &front, const QString &fence)
{
    static const QRegularExpression key(u"\\A(?:[ \\t]*(?:#[^\\n]*)?\\n)*[ \\t]*[\"']?[\\w.-]+[\"']?:(?:\\s|\\z)"_s);
    static const QRegularExpression tomlKey(u"\\A(?:[ \\t]*(?:#[^\\n]*)?\\n)*[\"']?[\\w.-]+[\"']?\\s*="_s);
    return (fence == "---"_L1 ? key : tomlKey).match(front).hasMatch();
}

/// Keys that begin more than one line, by the table that they stand in.
QStringList repeatedKeys(const QString &front, bool isYaml)
{
    static const QRegularExpression yamlKey(u"^[\"']?([\\w.-]+)[\"']?\\s*:(?:\\s|$)"_s);
    static const QRegularExpression tomlKey(u"^\\s*[\"']?([\\w.-]+)[\"']?\\s*="_s);
    QStringList seen;
    QStringList repeated;
    QString table;
    for (const QString &line : front.split(u'\n')) {
        if (!isYaml && line.startsWith(u'['))
            table = line.trimmed() + QString::number(line.startsWith("[["_L1) ? seen.size() : 0);
        const QString key = (isYaml ? yamlKey : tomlKey).match(line).captured(1);
        if (key.isEmpty())
            continue;
        const QString path = table + key.toLower();
        if (seen.contains(path) && !repeated.contains(key))
            repeated.append(key);
        seen.append(path);
    }
    return repeated;
}

/// The line of the page that begins with a tab.
std::optional<qsizetype> lineOfTab(const QString &front)
{
    const auto at = front.startsWith(u'\t') ? 0 : front.indexOf("\n\t"_L1);
    return at < 0 ? std::nullopt : std::optional<qsizetype>(2 + front.first(at).count(u'\n') + (front.startsWith(u'\t') ? 0 : 1));
}

domain::Result<std::optional<FrontMatter>> readFront(const FencedText &parts)
{
    const QString language = parts.language.isEmpty() ? (parts.fence == "---"_L1 ? u"yaml"_s : u"toml"_s) : parts.language;
    if (language == "json"_L1) {
        QJsonParseError error;
        const auto json = QJsonDocument::fromJson(parts.front.toUtf8(), &error);
        if (!json.isObject())
            return std::unexpected(notUnderstood(2 + parts.front.toUtf8().first(error.offset).count('\n'), error.errorString()));
        return takeJson(json.object());
    }
    if (language == "toml"_L1)
        return readToml(parts.front).transform([](const FrontMatter &front) { return std::optional(front); });
    if (language != "yaml"_L1 && language != "yml"_L1)
        return std::unexpected(errorOnLine(1, u"front matter in '%1' is not read"_s.arg(language)));
    auto front = readYaml(parts.front);
    // Prose between two lines may well be no YAML.
    const bool isKeyed = beginsWithKey(parts.front, parts.fence);
    if (const auto tab = lineOfTab(parts.front); tab && isKeyed && (!front || !*front))
        return std::unexpected(errorOnLine(*tab, u"a tab stands where YAML wants spaces"_s));
    if (front && !*front && isKeyed)
        return std::unexpected(errorOnLine(2, u"it is no list of keys and what they say"_s));
    const bool isProse = !front && !isKeyed && !parts.front.trimmed().startsWith(u'-');
    return isProse ? std::optional<FrontMatter>() : front;
}

/// Of a text that begins with a brace. One that stands on a line of its own begins front matter; of what goes on behind it, keys that are read say so: an
/// object that has one, with nothing behind it on its line, or what begins with one and is no object.
domain::Result<FrontedText> splitJson(const QString &text)
{
    static const QRegularExpression first(u"\\A\\{\\s*\"([^\"\\n]+)\"\\s*:"_s);
    static const QRegularExpression more(u"\\A[ \\t]*[^ \\t\\n]"_s);
    const bool isAlone = text.startsWith("{\n"_L1);
    const auto member = first.match(text);
    const bool isMeant = member.hasMatch() && (isAlone || isReadKey(member.captured(1).toLower()));
    if (const auto end = endOfObject(text); end > 0) {
        QJsonParseError error;
        const auto json = QJsonDocument::fromJson(text.first(end).toUtf8(), &error);
        const FrontMatter front = takeJson(json.object());
        const bool isKnown = isAlone || (std::any_of(front.keyBegin(), front.keyEnd(), &isReadKey) && !more.match(text.sliced(end)).hasMatch());
        if (json.isObject() && isKnown)
            return FrontedText{.front = front, .body = withoutEmptyLines(text.sliced(end))};
        if (!json.isObject() && isMeant)
            return std::unexpected(notUnderstood(1 + text.first(end).toUtf8().first(error.offset).count('\n'), error.errorString()));
    } else if (isMeant) {
        return std::unexpected(errorOnLine(1, u"front matter begins there and never ends"_s));
    }
    return FrontedText{.front = {}, .body = text};
}

} // namespace

domain::Result<FrontedText> splitFrontMatter(const QString &text)
{
    if (text.startsWith(u'{'))
        return splitJson(text);
    const auto parts = fenced(text);
    if (!parts || (!parts->body && parts->language.isEmpty() && !beginsWithKey(parts->front, parts->fence)))
        return FrontedText{.front = {}, .body = text};
    if (!parts->body)
        return std::unexpected(errorOnLine(1, u"front matter begins there and never ends"_s));
    return readFront(*parts).transform([&](const std::optional<FrontMatter> &front) {
        const bool isYaml = parts->fence == "---"_L1 && parts->language != "toml"_L1;
        return front ? FrontedText{.front = front, .body = *parts->body, .repeated = repeatedKeys(parts->front, isYaml)}
                     : FrontedText{.front = {}, .body = text};
    });
}

QString firstValue(const FrontMatter &front, std::initializer_list<QLatin1StringView> keys)
{
    for (const auto key : keys) {
        if (const auto found = front.constFind(QString(key)); found != front.constEnd() && !found->values.value(0).trimmed().isEmpty())
            return found->values.value(0);
    }
    return {};
}

QStringList listOf(const FrontMatter &front, QLatin1StringView key, QChar separator)
{
    const FrontValue found = front.value(QString(key));
    if (found.isList)
        return found.values;
    QStringList members;
    for (const QString &member : found.values.value(0).split(separator, Qt::SkipEmptyParts)) {
        if (!member.trimmed().isEmpty())
            members.append(member.trimmed());
    }
    return members;
}

QString yamlQuoted(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c == u'\n')
            out += u"\\n"_s;
        else if (c == u'\t')
            out += u"\\t"_s;
        else if (c < u' ' || (c >= u'\x7f' && c <= u'\x9f'))
            out += u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
        else
            out += c;
    }
    return u'"' + out + u'"';
}

} // namespace parvis::formats
