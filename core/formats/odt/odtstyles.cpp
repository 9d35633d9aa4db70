// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/styledparagraph.h"
#include "core/formats/odt/odtnames.h"
#include "core/formats/odt/odttextreader.h"

#include <QtCore/QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

ColumnAlignment alignmentOf(QStringView word)
{
    if (word == "start"_L1 || word == "left"_L1)
        return ColumnAlignment::Left;
    if (word == "center"_L1)
        return ColumnAlignment::Centre;
    return word == "end"_L1 || word == "right"_L1 ? ColumnAlignment::Right : ColumnAlignment::None;
}

void takeTextProperties(OdtStyle &style, const QXmlStreamAttributes &attributes)
{
    if (const auto weight = attributes.value(odf::fo, "font-weight"_L1); !weight.isEmpty())
        style.isStrong = weight == "bold"_L1 || weight.toInt() >= 600;
    if (const auto slant = attributes.value(odf::fo, "font-style"_L1); !slant.isEmpty())
        style.isEmphasis = slant == "italic"_L1 || slant == "oblique"_L1;
    if (const auto line = attributes.value(odf::style, "text-line-through-style"_L1); !line.isEmpty())
        style.isStrikethrough = line != "none"_L1;
}

/// Names are written with spaces as _20_.
QString shownName(const QXmlStreamAttributes &attributes)
{
    const auto shown = attributes.value(odf::style, "display-name"_L1);
    QString name = (shown.isEmpty() ? attributes.value(odf::style, "name"_L1) : shown).toString();
    return styleNamed(name.replace("_20_"_L1, " "_L1));
}

} // namespace

void readOdtStyles(const QByteArray &part, OdtStyles &styles)
{
    QXmlStreamReader xml(part);
    OdtStyle *current = nullptr;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const auto name = xml.name();
        if (name == "style"_L1 || name == "list-style"_L1) {
            current = &styles[attributes.value(odf::style, "name"_L1).toString()];
            current->parent = attributes.value(odf::style, "parent-style-name"_L1).toString();
            current->name = shownName(attributes);
        } else if (name == "default-style"_L1 || name == "body"_L1) {
            current = nullptr;
        } else if (current && name == "text-properties"_L1) {
            takeTextProperties(*current, attributes);
        } else if (current && name == "paragraph-properties"_L1) {
            current->alignment = alignmentOf(attributes.value(odf::fo, "text-align"_L1));
        } else if (current && (name == "list-level-style-number"_L1 || name == "list-level-style-bullet"_L1)) {
            const bool isOrdered = name == "list-level-style-number"_L1 && !attributes.value(odf::style, "num-format"_L1).isEmpty();
            current->orderedLevels.append(isOrdered);
        }
    }
}

} // namespace parvis::formats
