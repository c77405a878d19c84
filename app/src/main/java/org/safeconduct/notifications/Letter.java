package org.safeconduct.notifications;

/// What one recipient is to get, whatever way it goes.
///
/// @param message names it on every attempt, so that a copy can be told from a second message
/// @param name of the recipient
/// @param address a usable mail address
/// @param language BCP 47 tag of the words
/// @param words as asked, before name and link are filled in
/// @param link the recipient's personal link or code, or an empty string
/// @param exercise whether it has to say first that nothing has happened
/// @param urgent whether the recipient should see it before other messages
public record Letter(
    MessageId message,
    String name,
    String address,
    String language,
    Words words,
    String link,
    boolean exercise,
    boolean urgent) {
  /// The subject with the name filled in.
  public String subject() {
    return words.subject().replace("{name}", name);
  }

  /// The text with name and link or code filled in.
  public String body() {
    return words.body().replace("{name}", name).replace("{link}", link).replace("{code}", link);
  }
}
