package org.safeconduct.crisis.answers;

/// In what manner somebody answers.
///
/// @param channel by which way the news came
/// @param how how the speaker knows, in words; may be blank
/// @param nonce names this form or request: the same one sent twice is kept once; 1 to 100
///     characters
public record Manner(Voice.Channel channel, String how, String nonce) {
  public Manner {
    if (nonce.isBlank() || nonce.length() > 100)
      throw new IllegalArgumentException("A nonce has 1 to 100 characters");
  }
}
