package org.safeconduct.notifications;

/// A way to send messages, such as mail.
public interface Channel {
  /// Opens a line to the server, which stays open for many letters.
  ///
  /// @throws ChannelDown if the server cannot be reached or does not let us in
  Line open() throws ChannelDown;

  /// Where the server is, for a person: `host:port`.
  String address();

  /// Whether a server is named in the configuration.
  default boolean isConfigured() {
    return true;
  }

  /// Goes to the server and comes back, within a few seconds.
  ///
  /// @throws ChannelDown if it cannot be reached or does not let us in
  void knock() throws ChannelDown;

  /// A line to the server; used by one worker at a time.
  interface Line extends AutoCloseable {
    /// Hands one letter over and says what the server made of it.
    ///
    /// @throws ChannelDown if the server does not serve us at all; the letter was not taken
    Handover hand(Letter letter) throws ChannelDown;

    /// Whether the server still answers.
    boolean isOpen();

    @Override
    void close();
  }
}
