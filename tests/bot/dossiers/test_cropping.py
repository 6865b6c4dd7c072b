"""A photographed page is cut out whole, or not at all."""

from PIL import Image, ImageChops, ImageDraw

from bot.dossiers.cropping import cut_out


def _photographed(darkest: int, ground: int) -> Image.Image:
    picture = Image.new("L", (1000, 1300), ground)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((150, 150, 850, 1150), fill=250)
    draw.rectangle((160, 160, 200, 180), fill=20)
    light = Image.linear_gradient("L").resize(picture.size)
    return ImageChops.multiply(
        picture, light.point([darkest + v * (255 - darkest) // 255 for v in range(256)])
    )


def test_a_page_is_cut_out_of_its_ground() -> None:
    for darkest in (230, 110):
        page = cut_out(_photographed(darkest, 70))
        assert 690 <= page.width <= 740
        assert 990 <= page.height <= 1040


def test_where_light_fades_over_the_page_nothing_is_cut_off() -> None:
    page = cut_out(_photographed(60, 150))
    assert page.height >= 990
    assert page.width >= 690
