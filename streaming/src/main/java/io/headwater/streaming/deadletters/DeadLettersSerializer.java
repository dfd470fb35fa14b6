package io.headwater.streaming.deadletters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Letters as a checkpoint keeps them until they are delivered. */
final class DeadLettersSerializer implements SimpleVersionedSerializer<DeadLetters> {
  private static final int VERSION = 1;
  private static final int FIRST_BYTES = 4_096;

  private final TypeSerializer<DeadLetter> letter =
      TypeInformation.of(DeadLetter.class).createSerializer(new SerializerConfigImpl());

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(DeadLetters checkpoint) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(FIRST_BYTES);
    out.writeInt(checkpoint.letters().size());
    for (DeadLetter one : checkpoint.letters()) {
      letter.serialize(one, out);
    }
    return out.getCopyOfBuffer();
  }

  @Override
  public DeadLetters deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "The checkpoint keeps dead letters in form %d; this job reads form %d"
              .formatted(version, VERSION));
    }
    DataInputDeserializer in = new DataInputDeserializer(bytes);
    int count = in.readInt();
    List<DeadLetter> letters = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      letters.add(letter.deserialize(in));
    }
    return new DeadLetters(letters);
  }
}
