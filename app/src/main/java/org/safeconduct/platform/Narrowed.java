package org.safeconduct.platform;

/// The account may do this, and yet not now or not in this way. Becomes a page or a problem with
/// status 403 that says what to do about it: no other role helps.
public final class Narrowed extends Forbidden {
  private final By by;

  /// @param why for the log, never for the user
  public Narrowed(By by, String why) {
    super(why);
    this.by = by;
  }

  /// What narrows.
  public By by() {
    return by;
  }

  /// What narrows what an account may do.
  public enum By {
    /// Records are open in an emergency: whoever opened them looks, and changes nothing.
    OPEN_RECORDS("records-open"),
    /// The token may do less than its account.
    TOKEN("narrow-token");

    private final String slug;

    By(String slug) {
      this.slug = slug;
    }

    /// The kind of problem; its words are `platform.problem.<slug>.…`.
    public String slug() {
      return slug;
    }
  }
}
