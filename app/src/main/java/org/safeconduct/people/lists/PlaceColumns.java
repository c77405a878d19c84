package org.safeconduct.people.lists;

import org.jspecify.annotations.Nullable;

/// The columns in which a list says where something is.
///
/// @param latitude if the list may state a position
/// @param longitude if the list may state a position
public record PlaceColumns(
    Column place,
    Column country,
    @Nullable Column latitude,
    @Nullable Column longitude) {}
