package org.safeconduct.platform;

/// A file is neither kept nor handed out, because of what the virus scanner says. Becomes a page
/// or a problem with status 422, or 503 while the scanner does not answer.
public class HeldBack extends RuntimeException {
  private final transient ScanFinding.Refusal finding;

  /// @param finding why
  public HeldBack(ScanFinding.Refusal finding) {
    super("A file is held back: " + finding.code() + " " + finding.detail());
    this.finding = finding;
  }

  /// Why.
  public ScanFinding.Refusal finding() {
    return finding;
  }
}
