package org.safeconduct.demo;

import java.util.List;
import org.safeconduct.demo.synthetic.Size;

/// What somebody needs to know to try the demo.
///
/// @param accounts one for each role
/// @param password of all of them
/// @param token a fresh API token of the duty officer, shown this once
/// @param size as at the first start
/// @param people staff and dependants that the register has now
public record DemoBriefing(
    List<DemoAccount> accounts, String password, String token, Size size, int people) {
  public DemoBriefing {
    accounts = List.copyOf(accounts);
  }
}
