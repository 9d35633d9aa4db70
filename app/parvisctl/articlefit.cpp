// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlefit.h"

#include "app/parvisctl/exportsentences.h"
#include "app/parvisctl/terminal.h"
#include "core/formats/document/articlehtml.h"
#include "core/formats/document/pictures.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

bool isFitToLeave(const domain::Article &article, const domain::Capabilities &can)
{
    if (const int undescribed = formats::countUndescribed(article.body); undescribed > 0) {
        complain(u"%1 of the article's pictures have no description, for who cannot see them: ![what it shows](address), or ![](address \"decorative\") for "
                 u"one that "
                 "shows nothing."_s.arg(undescribed));
        return false;
    }
    if (const QStringList local = formats::picturesOfThisMachine(article.body); !local.isEmpty()) {
        complain(exportSentence({.kind = domain::ExportProblem::Kind::NoFile, .about = local.first()}));
        return false;
    }
    if (formats::pageBelowTitle(article.body, article.title).hasMarkup)
        complain(can.keepsMarkup ? u"The article holds tags of HTML: these leave as they are written."_s
                                 : u"The article holds tags of HTML: of these the words alone leave."_s);
    return true;
}

} // namespace parvis::app
