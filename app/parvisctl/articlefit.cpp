// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlefit.h"

#include "app/parvisctl/terminal.h"
#include "core/formats/document/articlehtml.h"
#include "core/formats/document/pictures.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

bool isFitToLeave(const domain::Article &article)
{
    if (const int undescribed = formats::countUndescribed(article.body); undescribed > 0) {
        complain(u"%1 of the article's pictures have no description, for who cannot see them: ![what it shows](address), or ![](address \"decorative\") for "
                 u"one that "
                 "shows nothing."_s.arg(undescribed));
        return false;
    }
    if (formats::pageBelowTitle(article.body, article.title).hasMarkup)
        complain(u"The article holds tags of HTML: of these the words alone leave."_s);
    return true;
}

} // namespace parvis::app
