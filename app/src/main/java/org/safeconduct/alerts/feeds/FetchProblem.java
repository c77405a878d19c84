package org.safeconduct.alerts.feeds;

/// Why a feed or one of its entries could not be read now; trying again later may help.
final class FetchProblem extends Exception {
  private final String code;
  private final String detail;

  /// @param code tail of the message key `alerts.feed.error.…`
  /// @param detail what the words hold
  FetchProblem(String code, String detail) {
    super(code + " " + detail);
    this.code = code;
    this.detail = detail;
  }

  String code() {
    return code;
  }

  String detail() {
    return detail;
  }
}
