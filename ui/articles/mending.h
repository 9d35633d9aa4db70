// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parvis::models {
struct CheckRow;
}

namespace parvis::ui {

class MarkdownEdit;

/// Does in the text what a finding can do by one click, as one edit that can be undone there; the keyboard goes to the text where it is shown. False, and
/// nothing done, where other words stand there by now.
[[nodiscard]] bool mend(MarkdownEdit &text, const models::CheckRow &finding);

} // namespace parvis::ui
