package org.safeconduct.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody calls a record, so that nobody has to know its id.
///
/// @param kind one word, such as `alert`; its name is at message key `platform.record.<kind>`
/// @param name a name or a title
/// @param more what tells it from others of that name, such as organisation and number; may be
/// empty
/// @param page the address of its page; null if whoever asks may not open it
public record NamedRecord(
    String kind,
    UUID id,
    String name,
    String more,
    @Nullable String page) {}
