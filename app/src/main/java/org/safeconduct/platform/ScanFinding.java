package org.safeconduct.platform;

/// What a virus scanner says of a file.
public sealed interface ScanFinding {
  /// Nothing was found, or no scanner is set.
  record Clear() implements ScanFinding {}

  /// The file is neither kept nor handed out.
  sealed interface Refusal extends ScanFinding {
    /// Kebab-case, stable; the words are the messages `platform.problem.<code>.…`.
    String code();

    /// What the words show as `{0}`; may be empty.
    String detail();
  }

  /// The scanner knows it as something bad.
  ///
  /// @param signature what the scanner calls it, at most 100 printable characters of ASCII
  record Infected(String signature) implements Refusal {
    @Override
    public String code() {
      return "file-infected";
    }

    @Override
    public String detail() {
      return signature;
    }
  }

  /// The scanner did not answer in time, or with something that is no finding.
  record Unanswered() implements Refusal {
    @Override
    public String code() {
      return "scanner-silent";
    }

    @Override
    public String detail() {
      return "";
    }
  }

  /// The scanner takes no files of this size.
  record TooLarge() implements Refusal {
    @Override
    public String code() {
      return "scanner-limit";
    }

    @Override
    public String detail() {
      return "";
    }
  }
}
