// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/frontmatter.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <yaml-cpp/yaml.h>

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

/// Nothing where it is no mapping.
domain::Result<std::optional<FrontMatter>> readYaml(const QString &text)
{
    try {
        const YAML::Node node = YAML::Load(text.toStdString());
        FrontMatter front;
        if (node.IsMap())
            takeYaml(front, node, {});
        return node.IsMap() || node.IsNull() ? std::optional(front) : std::nullopt;
    } catch (const YAML::Exception &exception) {
        return domain::failure(ErrorKind::Invalid, u"line %1: %2"_s.arg(exception.mark.line + 2).arg(QString::fromStdString(exception.msg)));
    }
}

FrontMatter takeJson(const QJsonObject &object)
{
    FrontMatter front;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString key = entry.key().toLower();
        if (entry->isArray()) {
            FrontValue list{.values = {}, .isList = true};
            for (const auto &value : entry->toArray())
                list.values.append(value.toVariant().toString());
            front.insert(key, list);
        } else if (!entry->isObject() && !entry->isNull()) {
            front.insert(key, {.values = {entry->toVariant().toString()}});
        }
    }
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

/// What stands between two lines of that fence, and what follows; nothing where the text does not begin so.
std::optional<std::pair<QString, QString>> between(const QString &text, const QString &fence)
{
    if (!text.startsWith(fence + u'\n'))
        return std::nullopt;
    const auto from = fence.size();
    auto end = text.indexOf(u'\n' + fence + u'\n', from);
    if (end < 0 && text.endsWith(u'\n' + fence))
        end = text.size() - fence.size() - 1;
    if (end < 0)
        return std::nullopt;
    const QString front = end > from ? text.sliced(from + 1, end - from) : QString();
    return std::pair{front, withoutEmptyLines(text.sliced(std::min(text.size(), end + fence.size() + 2)))};
}

} // namespace

domain::Result<FrontedText> splitFrontMatter(const QString &text)
{
    if (const auto parts = between(text, u"---"_s)) {
        return readYaml(parts->first).transform([&](const std::optional<FrontMatter> &front) {
            return front ? FrontedText{.front = front, .body = parts->second} : FrontedText{.front = {}, .body = text};
        });
    }
    if (const auto parts = between(text, u"+++"_s)) {
        return readToml(parts->first).transform([&parts](const FrontMatter &front) { return FrontedText{.front = front, .body = parts->second}; });
    }
    if (text.startsWith("{\n"_L1)) {
        if (const auto end = endOfObject(text); end > 0) {
            const auto json = QJsonDocument::fromJson(text.first(end).toUtf8());
            if (json.isObject())
                return FrontedText{.front = takeJson(json.object()), .body = withoutEmptyLines(text.sliced(end))};
        }
    }
    return FrontedText{.front = {}, .body = text};
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
