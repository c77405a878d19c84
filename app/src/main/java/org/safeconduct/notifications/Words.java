package org.safeconduct.notifications;

/// What a message says, in one language. `{name}` stands for the recipient's name, in the body
/// `{link}` or `{code}` for the recipient's personal link or code.
///
/// @param subject one line of at most 200 characters
/// @param body plain text of at most 20,000 characters; an empty line parts paragraphs
public record Words(String subject, String body) {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 20_000;

  public Words {
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT)
      throw new IllegalArgumentException("A subject has 1 to 200 characters");
    if (body.isBlank() || body.length() > LONGEST_BODY)
      throw new IllegalArgumentException("A text has 1 to 20,000 characters");
  }
}
