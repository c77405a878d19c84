package org.safeconduct.notifications;

/// The server does not serve us at all: its fault or ours, never a recipient's. The words for a
/// reason are at message key `notifications.outage.<reason>`.
public class ChannelDown extends Exception {
  private final Reason reason;

  /// @param words what the server or the network said, for the administrator
  public ChannelDown(Reason reason, String words) {
    super(words);
    this.reason = reason;
  }

  /// What kind of trouble it is.
  public Reason reason() {
    return reason;
  }

  /// What kinds of trouble there are.
  public enum Reason {
    /// No server is named in the configuration.
    NOT_CONFIGURED,
    /// No connection: wrong name or port, a firewall, or it does not run.
    UNREACHABLE,
    /// It offers no encryption, and nobody said that it may do without.
    NOT_ENCRYPTED,
    /// It does not take our user name and password or token, or asks for some.
    SIGN_IN_REFUSED,
    /// The server that gives tokens for it does not answer.
    TOKEN_UNREACHABLE,
    /// The server that gives tokens for it gives us none.
    TOKEN_REFUSED,
    /// It does not let our sender address send.
    SENDER_REFUSED;

    /// Whether it is over once the server lets us in.
    boolean endsWithOpenLine() {
      return this != SIGN_IN_REFUSED && this != SENDER_REFUSED;
    }
  }
}
