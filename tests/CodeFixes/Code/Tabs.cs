// fixes: PLM1001
// line ends: crlf
[Manifests]
public class Tabs
{
	public V1Pod Web => new()
	{
		Metadata = new() { Name = "web" },
		Spec = new()
		{
			Containers =
			[
				new()
				{
					Name = "web",
					Image = "nginx:1.27",
				},
			],
		},
	};
}
