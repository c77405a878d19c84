package org.safeconduct.crisis.answers;

/// Who spoke, in what capacity, by which way, and how they knew.
///
/// @param speaker whose voice it is: the same person has one voice, however often and by
///     whatever way they speak (`person:<id>` or `account:<id>`)
/// @param name the speaker's name as it was then
/// @param source in what capacity
/// @param channel by which way
/// @param how how they know, in their words; at most 200 characters, may be blank
public record Voice(String speaker, String name, Source source, Channel channel, String how) {
  /// The longest *how they know*, in characters.
  public static final int LONGEST_HOW = 200;

  public Voice {
    how = how.length() <= LONGEST_HOW
        ? how.strip()
        : how.substring(0, LONGEST_HOW).strip();
  }

  /// In what capacity somebody answered for a member.
  public enum Source {
    SELF,
    HEAD_OF_HOUSEHOLD,
    WARDEN,
    FOCAL_POINT,
    OFFICER
  }

  /// The way an answer came in.
  public enum Channel {
    /// The personal link in a message.
    MAIL_LINK,
    CALL,
    RADIO,
    VISIT,
    /// A page of Safeconduct, by somebody who had signed in.
    PAGE,
    API
  }
}
