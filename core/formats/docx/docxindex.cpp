// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/docx/docxindex.h"

#include "core/formats/document/styledparagraph.h"
#include "core/formats/docx/docxnames.h"

#include <QtCore/QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using namespace docx;

namespace {

constexpr int mostLevels = 9;

QString valueOf(const QXmlStreamReader &xml, QLatin1StringView name)
{
    return xml.attributes().value(wordNamespace, name).toString();
}

/// Calls for each start of an element of a part.
template<class Visit>
void eachElement(const QByteArray &part, const Visit &visit)
{
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            visit(xml);
    }
}

QHash<QString, QString> readStyleNames(const QByteArray &part)
{
    QHash<QString, QString> names;
    QString id;
    eachElement(part, [&](const QXmlStreamReader &xml) {
        if (xml.name() == "style"_L1)
            id = valueOf(xml, "styleId"_L1);
        else if (xml.name() == "name"_L1 && !id.isEmpty())
            names.insert(id, styleNamed(valueOf(xml, "val"_L1)));
    });
    return names;
}

/// Reads the levels of the abstract numberings, and then which numbering is of which and starts where.
class NumberingReader
{
public:
    void read(const QXmlStreamReader &xml)
    {
        const auto name = xml.name();
        if (name == "abstractNum"_L1)
            m_levels = &m_abstract[valueOf(xml, "abstractNumId"_L1)];
        else if (name == "num"_L1)
            m_levels = &m_lists[m_number = valueOf(xml, "numId"_L1)];
        else if (name == "abstractNumId"_L1 && m_levels)
            *m_levels = m_abstract.value(m_families[m_number] = valueOf(xml, "val"_L1));
        else if (name == "lvl"_L1 || name == "lvlOverride"_L1)
            m_level = std::clamp(valueOf(xml, "ilvl"_L1).toInt(), 0, mostLevels - 1);
        else if (DocxLevel *level = levelAt(); level && name == "numFmt"_L1)
            level->isOrdered = valueOf(xml, "val"_L1) != "bullet"_L1 && valueOf(xml, "val"_L1) != "none"_L1;
        else if (level && (name == "start"_L1 || name == "startOverride"_L1)) {
            level->start = std::clamp(valueOf(xml, "val"_L1).toInt(), 0, 999'999'999);
            level->isRestarted = name == "startOverride"_L1;
        }
    }
    [[nodiscard]] QHash<QString, QList<DocxLevel>> take() { return std::move(m_lists); }
    [[nodiscard]] QHash<QString, QString> families() const { return m_families; }

private:
    DocxLevel *levelAt()
    {
        if (!m_levels)
            return nullptr;
        if (m_levels->size() <= m_level)
            m_levels->resize(m_level + 1);
        return &(*m_levels)[m_level];
    }

    QHash<QString, QList<DocxLevel>> m_abstract;
    QHash<QString, QList<DocxLevel>> m_lists;
    QHash<QString, QString> m_families;
    QString m_number;
    QList<DocxLevel> *m_levels = nullptr;
    int m_level = 0;
};

} // namespace

QHash<QString, QString> readDocxRelations(const QByteArray &part)
{
    QHash<QString, QString> targets;
    eachElement(part, [&targets](const QXmlStreamReader &xml) {
        if (xml.name() == "Relationship"_L1)
            targets.insert(xml.attributes().value("Id"_L1).toString(), xml.attributes().value("Target"_L1).toString());
    });
    return targets;
}

DocxIndex readDocxIndex(const QByteArray &styles, const QByteArray &numbering)
{
    NumberingReader lists;
    eachElement(numbering, [&lists](const QXmlStreamReader &xml) { lists.read(xml); });
    return {.styles = readStyleNames(styles), .lists = lists.take(), .families = lists.families()};
}

} // namespace parvis::formats
