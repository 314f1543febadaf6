// Line icons of 16 px drawn as paths in the palette's text colour, so that every theme has them.
#pragma once

#include <QIcon>

namespace proofline {

enum class Sign {
    Open,
    Folder,
    Paste,
    Search,
    Compare,
    Picture,
    Close,
    Float,
    Previous,
    Next,
    Copy,
    Undo,
    Settle,
    Filter
};

QIcon icon(Sign sign);

} // namespace proofline
