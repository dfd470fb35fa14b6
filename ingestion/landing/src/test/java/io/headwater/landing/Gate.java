package io.headwater.landing;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.blobstore.BlobStore;

/**
 * Stands between a store and its folder: lets so many objects in and then none, whose sender waits
 * until it is killed.
 */
final class Gate implements InvocationHandler {
  private static final long PATIENCE_SECONDS = 60;

  private final BlobStore store;
  private int left = Integer.MAX_VALUE;
  private boolean tellsOfTheLast = true;
  private CountDownLatch held;
  private CountDownLatch killed;

  Gate(BlobStore store) {
    this.store = store;
  }

  BlobStore gated() {
    return (BlobStore)
        Proxy.newProxyInstance(Gate.class.getClassLoader(), new Class<?>[] {BlobStore.class}, this);
  }

  /** The sender hears of that many objects, and the next does not get in. */
  void closeAfter(int objects) {
    close(objects, true);
  }

  /** That many get in, and the sender does not hear of the last. */
  void closeBeforeItTellsOf(int objects) {
    close(objects, false);
  }

  private synchronized void close(int objects, boolean tells) {
    left = objects;
    tellsOfTheLast = tells;
    held = new CountDownLatch(1);
    killed = new CountDownLatch(1);
  }

  void awaitHeld() throws InterruptedException, IOException {
    if (!held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("Nobody sent so much");
    }
  }

  /** To be called when the sender is gone. */
  synchronized void open() {
    left = Integer.MAX_VALUE;
    tellsOfTheLast = true;
    killed.countDown();
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    boolean isPut = method.getName().equals("putBlob");
    if (isPut && place() < 0) {
      hold();
    }
    try {
      Object answer = method.invoke(store, arguments);
      if (isPut && isUntold()) {
        hold();
      }
      return answer;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private synchronized int place() {
    return --left;
  }

  private synchronized boolean isUntold() {
    return left == 0 && !tellsOfTheLast;
  }

  private void hold() throws InterruptedException {
    held.countDown();
    killed.await();
    throw new IllegalStateException("Who sent this is gone");
  }
}
