package org.safeconduct.platform;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What is to be done only if the current transaction stands.
public final class AfterCommit {
  private AfterCommit() {}

  /// Does it once the current transaction is committed, at once if there is none, and never if
  /// it is rolled back.
  public static void run(Runnable deed) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      deed.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        deed.run();
      }
    });
  }
}
