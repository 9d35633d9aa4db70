// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

namespace parvis::models {

/// What is to be known of a post's title while it is written, and whether it and the text below it are as long as the channel wants them.
struct TitleWords
{
    QString placeholder;           ///< what the title is for, in a field that is empty
    QString sentence = {};         ///< about the title; empty: nothing is to be said
    bool isFault = false;          ///< the channel does not take it so
    QString textFault = {};        ///< that the text below it is too short; empty where it is not

    friend bool operator==(const TitleWords &, const TitleWords &) = default;
};

/// Of a post of its own; `isArticle`: in its place the article that it stands for leaves, with a title of its own.
[[nodiscard]] TitleWords titleWords(const domain::Capabilities &can, bool isArticle, const QString &title, const QString &text);

} // namespace parvis::models
